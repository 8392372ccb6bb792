package org.entente.ingestion.extraction.text;

import java.util.BitSet;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** The sentence breaks that a model has learnt, without those after an abbreviation. */
public final class ModelBreaks implements SentenceBreaks {
    /** The model looks at a word as far as it goes, so that text without spaces must come in portions. */
    private static final int PORTION = 2000;

    private final SentenceDetectorME detector;
    private final Set<String> abbreviations;

    /**
     * Breaks by a model.
     *
     * @param abbreviations words without their full stop, after which a full stop ends nothing
     */
    public ModelBreaks(SentenceModel model, Set<String> abbreviations) {
        this.detector = new SentenceDetectorME(model);
        this.abbreviations = abbreviations;
    }

    @Override
    public BitSet in(String stretch) {
        BitSet ends = new BitSet();
        int from = 0;
        while (from < stretch.length()) {
            int to = Math.min(stretch.length(), from + PORTION);
            int last = sentences(stretch, from, to, ends);
            from = last > from && to < stretch.length() ? last : to;
        }
        return ends;
    }

    /** Marks the ends in a portion; the last sentence of it may go on in the next. */
    private int sentences(String stretch, int from, int to, BitSet ends) {
        int last = from;
        Span[] spans = detector.sentPosDetect(stretch.substring(from, to));
        for (int i = 0; i + 1 < spans.length; i++) {
            last = from + spans[i].getEnd();
            ends.set(last, !isAbbreviated(stretch, from, last));
        }
        return last;
    }

    private boolean isAbbreviated(String stretch, int from, int end) {
        int stop = end - 1;
        int start = stop;
        while (start > from && !Character.isWhitespace(stretch.charAt(start - 1))) {
            start--;
        }
        return stretch.charAt(stop) == '.' && abbreviations.contains(stretch.substring(start, stop));
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/**
 * The stretch of a sentence that one promise takes, with its subject.
 *
 * @param first its first token
 * @param last its last token
 * @param subjectLast the last token of the subject
 */
record Clause(int first, int last, int subjectLast) {

    static Clause around(Reading reading, Cue promise) {
        Passage passage = reading.passage();
        int verb = promise.first();
        boolean participle = passage.token(verb).lower().endsWith("ing");
        int first = participle ? verb : start(passage, verb);
        return new Clause(first, end(passage, promise.last() + 1), verb - 1);
    }

    private static int start(Passage passage, int verb) {
        int first = 0;
        for (int i = 0; i < verb; i++) {
            boolean that = passage.token(i).is("that") && i > 0 && startsSubject(passage, i + 1);
            boolean second = passage.isRole(i, "and") && promisedBefore(passage, i) && startsSubject(passage, i + 1);
            boolean stop = passage.token(i).is(";") || passage.token(i).is(":") || that || second;
            first = stop ? i + 1 : first;
        }
        return afterOpening(passage, first, verb);
    }

    private static boolean promisedBefore(Passage passage, int and) {
        return passage.cues(CueKind.PROMISE).stream().anyMatch(cue -> cue.last() < and);
    }

    private static boolean startsSubject(Passage passage, int i) {
        return passage.isRole(i, "pronoun", "article", "determiner", "possessive") || passage.isName(i);
    }

    /** Leaves out "Under the deal" and "At the suggestion of A," before the subject. */
    private static int afterOpening(Passage passage, int first, int verb) {
        int start = first;
        while (start < verb - 1 && passage.token(start).isMark()) {
            start++;
        }
        boolean opening =
                passage.isRole(start, "in", "other", "during", "about", "from", "by", "with", "to", "for", "and");
        if (!opening) {
            return start;
        }
        for (int i = start + 1; i < verb; i++) {
            if (passage.token(i).is(",") && !passage.isRole(i + 1, "relative") && !insideAside(passage, i, verb)) {
                return Math.min(i + 1, verb - 1);
            }
        }
        for (int i = start + 2; i < verb; i++) {
            boolean subject = passage.isRole(i, "determiner", "article", "pronoun")
                    && !passage.isRole(i - 1, "of", "in", "about", "other", "from", "by", "with", "to", "for");
            if (subject) {
                return i;
            }
        }
        return passage.isRole(start, "and") ? start + 1 : start;
    }

    /** The comma that opens "which runs until 2026," is not the end of the opening. */
    private static boolean insideAside(Passage passage, int comma, int verb) {
        return comma + 1 >= verb;
    }

    private static int end(Passage passage, int from) {
        int last = passage.size() - 1;
        for (int i = from; i < passage.size(); i++) {
            boolean comma = passage.token(i).is(",");
            boolean aside = comma && (passage.isRole(i + 1, "relative", "for", "other") || startsAside(passage, i + 1));
            boolean nextPromise = (comma || passage.isRole(i, "and")) && promises(passage, i + 1);
            if (passage.token(i).is(";") || aside || nextPromise) {
                last = i - 1;
                break;
            }
        }
        while (last > from
                && passage.token(last).isMark()
                && !passage.token(last).is(")")) {
            last--;
        }
        return last;
    }

    private static boolean startsAside(Passage passage, int i) {
        Optional<Cue> interval = passage.cue(CueKind.INTERVAL, i);
        return interval.filter(cue -> cue.is("start") || cue.is("since")).isPresent()
                || i < passage.size() && passage.token(i).lower().endsWith("ing");
    }

    private static boolean promises(Passage passage, int i) {
        for (int k = i; k < Math.min(passage.size(), i + 5); k++) {
            if (passage.has(CueKind.PROMISE, k)) {
                return true;
            }
        }
        return false;
    }
}

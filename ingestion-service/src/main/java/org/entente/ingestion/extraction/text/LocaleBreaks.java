package org.entente.ingestion.extraction.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Set;

/** The sentence breaks of Unicode, without those after abbreviations that CLDR or the lexicon knows. */
public final class LocaleBreaks implements SentenceBreaks {
    private final BreakIterator breaks;

    private LocaleBreaks(BreakIterator breaks) {
        this.breaks = breaks;
    }

    /** The breaks of a language, ready to be copied for each thread. */
    public static LocaleBreaks of(String language, Set<String> abbreviations) {
        ULocale locale = ULocale.forLanguageTag(language);
        FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(locale);
        abbreviations.forEach(word -> builder.suppressBreakAfter(word + "."));
        return new LocaleBreaks(builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale)));
    }

    /** A copy for another thread. */
    public LocaleBreaks copy() {
        return new LocaleBreaks(breaks.clone());
    }

    @Override
    public BitSet in(String stretch) {
        BitSet ends = new BitSet();
        breaks.setText(stretch);
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.set(end);
        }
        return ends;
    }
}

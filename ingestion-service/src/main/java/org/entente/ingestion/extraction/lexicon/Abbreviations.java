package org.entente.ingestion.extraction.lexicon;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import com.ibm.icu.util.UResourceBundleIterator;
import java.util.HashSet;
import java.util.MissingResourceException;
import java.util.Set;

/** The words of a language that a full stop shortens, by CLDR: titles, months and such. */
final class Abbreviations {
    private static final String BREAKS = "com/ibm/icu/impl/data/icudata/brkitr";

    private final ULocale locale;
    private final Set<String> words = new HashSet<>();

    private Abbreviations(ULocale locale) {
        this.locale = locale;
    }

    /** The abbreviations as written, without their full stop. */
    static Set<String> of(ULocale locale) {
        Abbreviations abbreviations = new Abbreviations(locale);
        abbreviations.addExceptions();
        DateFormatSymbols dates = new DateFormatSymbols(locale);
        for (String month : dates.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED)) {
            abbreviations.add(month);
        }
        return abbreviations.words;
    }

    private void addExceptions() {
        try {
            UResourceBundleIterator exceptions = UResourceBundle.getBundleInstance(BREAKS, locale)
                    .get("exceptions")
                    .get("SentenceBreak")
                    .getIterator();
            while (exceptions.hasNext()) {
                add(exceptions.nextString());
            }
        } catch (MissingResourceException e) {
            return;
        }
    }

    private void add(String word) {
        words.add(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }
}

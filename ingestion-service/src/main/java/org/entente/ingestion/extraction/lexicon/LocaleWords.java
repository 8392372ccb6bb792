package org.entente.ingestion.extraction.lexicon;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import com.ibm.icu.util.UResourceBundleIterator;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;

/** The names of countries, months and weekdays that CLDR has in a language. */
final class LocaleWords {
    private static final String REGIONS = "com/ibm/icu/impl/data/icudata/region";
    private static final List<String> COUNTRY_TABLES = List.of("Countries", "Countries%short", "Countries%variant");

    private final ULocale locale;
    private final PhraseTable phrases;

    LocaleWords(ULocale locale, PhraseTable phrases) {
        this.locale = locale;
        this.phrases = phrases;
    }

    void add() {
        COUNTRY_TABLES.forEach(this::addCountries);
        DateFormatSymbols names = new DateFormatSymbols(locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            String[] months = names.getMonths(context, DateFormatSymbols.WIDE);
            String[] shortMonths = names.getMonths(context, DateFormatSymbols.ABBREVIATED);
            for (int i = 0; i < 12; i++) {
                addDate(CueKind.MONTH, months[i], shortMonths[i], i + 1);
            }
            String[] days = names.getWeekdays(context, DateFormatSymbols.WIDE);
            String[] shortDays = names.getWeekdays(context, DateFormatSymbols.ABBREVIATED);
            for (int i = 1; i <= 7; i++) {
                addDate(CueKind.WEEKDAY, days[i], shortDays[i], i == 1 ? 7 : i - 1);
            }
        }
    }

    /** A short form in small letters could be any word, so it needs its full stop. */
    private void addDate(CueKind kind, String name, String shortName, int number) {
        phrases.add(kind, name, String.valueOf(number));
        boolean small = Character.isLowerCase(shortName.codePointAt(0));
        if (!shortName.endsWith(".")) {
            phrases.add(kind, small ? shortName + "." : shortName, String.valueOf(number));
        } else {
            phrases.add(kind, small ? shortName : shortName.substring(0, shortName.length() - 1), "" + number);
        }
    }

    private void addCountries(String table) {
        try {
            Set<String> countries = Set.of(ULocale.getISOCountries());
            UResourceBundleIterator names = UResourceBundle.getBundleInstance(REGIONS, locale)
                    .get(table)
                    .getIterator();
            while (names.hasNext()) {
                UResourceBundle name = names.next();
                if (countries.contains(name.getKey())) {
                    addCountry(name.getString(), name.getKey());
                }
            }
        } catch (MissingResourceException e) {
            return;
        }
    }

    /** "Myanmar (Burma)" is two names; "St. Kitts & Nevis" is also written in full. */
    private void addCountry(String name, String code) {
        int bracket = name.indexOf(" (");
        if (bracket > 0 && name.endsWith(")")) {
            addCountry(name.substring(0, bracket), code);
            return;
        }
        phrases.add(CueKind.COUNTRY, name, code);
        if (name.contains("&") || name.startsWith("St. ")) {
            phrases.add(CueKind.COUNTRY, name.replace("&", "and").replaceFirst("^St\\. ", "Saint "), code);
        }
    }
}

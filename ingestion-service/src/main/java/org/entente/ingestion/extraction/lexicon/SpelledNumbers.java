package org.entente.ingestion.extraction.lexicon;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/** The number words of a language, written by CLDR's rules: units to 99, hundreds, multipliers and ordinals. */
final class SpelledNumbers {
    private static final int LAST_UNIT = 99;
    private static final int LAST_ORDINAL = 120;
    private static final long[] FACTORS = {100, 1_000, 1_000_000, 1_000_000_000};

    private final RuleBasedNumberFormat words;
    private final RuleBasedNumberFormat digits;
    private final PhraseTable phrases;

    SpelledNumbers(ULocale locale, PhraseTable phrases) {
        this.words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        this.digits = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL);
        this.phrases = phrases;
    }

    void add() {
        for (String rules : words.getRuleSetNames()) {
            if (rules.contains("cardinal") || rules.endsWith("numbering")) {
                addCardinals(rules);
            } else if (rules.contains("ordinal")) {
                addOrdinals(words, rules);
            }
        }
        for (String rules : digits.getRuleSetNames()) {
            addOrdinals(digits, rules);
        }
    }

    private void addCardinals(String rules) {
        for (long number = 1; number <= LAST_UNIT; number++) {
            addNumber(spelled(number, rules), String.valueOf(number));
        }
        for (long factor : FACTORS) {
            String one = withoutStart(spelled(factor, rules), spelled(1, rules));
            String two = withoutStart(spelled(2 * factor, rules), spelled(2, rules));
            String before = withoutEnd(spelled(factor + 2, rules), spelled(2, rules));
            addFactor(one, factor);
            addFactor(two, factor);
            addFactor(withoutStart(before, spelled(1, rules)), factor);
        }
        for (long number = 200; number < 1000; number += 100) {
            String hundreds = spelled(number, rules);
            if (!hundreds.contains(" ")) {
                addNumber(hundreds, String.valueOf(number));
            }
        }
    }

    /** A factor that is no word of its own ("two hundred" in one word) is left to the numbers that are. */
    private void addFactor(String word, long factor) {
        if (!word.isEmpty() && !word.contains(" ")) {
            addNumber(word, "x" + factor);
        }
    }

    private void addNumber(String word, String value) {
        phrases.add(CueKind.NUMBER, word, value);
        if (word.contains("-")) {
            phrases.add(CueKind.NUMBER, word.replace('-', ' '), value);
        }
    }

    private void addOrdinals(RuleBasedNumberFormat format, String rules) {
        for (long number = 1; number <= LAST_ORDINAL; number++) {
            String word = plain(format.format(number, rules));
            phrases.add(CueKind.ORDINAL, word, String.valueOf(number));
            if (word.contains("-")) {
                phrases.add(CueKind.ORDINAL, word.replace('-', ' '), String.valueOf(number));
            }
        }
    }

    private String spelled(long number, String rules) {
        return plain(words.format(number, rules));
    }

    /** CLDR marks where a long word may be hyphenated. */
    private static String plain(String word) {
        return word.replace("\u00ad", "");
    }

    private static String withoutStart(String word, String start) {
        return word.startsWith(start + " ") ? word.substring(start.length() + 1) : word;
    }

    private static String withoutEnd(String word, String end) {
        return word.endsWith(" " + end) ? word.substring(0, word.length() - end.length() - 1) : "";
    }
}

package org.entente.ingestion.extraction.mention;

import java.util.Set;
import org.entente.ingestion.extraction.lexicon.CueKind;

/** Reads editions in words, digits and Roman numerals: "third", "12th", "VI". */
public final class Ordinals {
    private static final Set<String> ENDINGS = Set.of("e", "\u00e8me", "\u00ba", "\u00aa");

    private Ordinals() {}

    /** The number that a token gives to an edition, or 0. */
    public static int edition(Passage passage, int token) {
        if (token < 0 || token >= passage.size()) {
            return 0;
        }
        if (passage.has(CueKind.ORDINAL, token)) {
            return Integer.parseInt(
                    passage.cue(CueKind.ORDINAL, token).orElseThrow().value());
        }
        String text = passage.token(token).text();
        if (Character.isDigit(text.charAt(0)) && passage.token(token).isWord()) {
            return ordinal(passage.token(token).lower());
        }
        int suffixed = suffixedRoman(text);
        if (suffixed > 0) {
            return suffixed;
        }
        boolean last = token + 1 >= passage.size() || !passage.token(token + 1).isWord();
        return last || text.equals("I") && passage.token(token + 1).isSmall() ? 0 : roman(text);
    }

    /** "XIIe", "IV\u00ba": capitals with an ending. */
    private static int suffixedRoman(String text) {
        int capitals = 0;
        while (capitals < text.length() && "IVXL".indexOf(text.charAt(capitals)) >= 0) {
            capitals++;
        }
        boolean ending = capitals > 1 && ENDINGS.contains(text.substring(capitals));
        return ending ? roman(text.substring(0, capitals)) : 0;
    }

    private static int ordinal(String text) {
        String digits = text.replaceFirst("(st|nd|rd|th|ers|er|res|re|\u00e8mes|\u00e8me|es|e|\u00ba|\u00aa|o|a)$", "");
        boolean number =
                digits.length() < 4 && digits.chars().allMatch(Character::isDigit) && digits.length() < text.length();
        return number ? Integer.parseInt(digits) : 0;
    }

    private static int roman(String text) {
        int total = 0;
        int previous = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value =
                    switch (text.charAt(i)) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        default -> 0;
                    };
            if (value == 0 || text.length() > 7) {
                return 0;
            }
            total += value < previous ? -value : value;
            previous = Math.max(previous, value);
        }
        return total;
    }
}

package org.entente.ingestion.extraction.text;

import java.util.Locale;

/**
 * A word, number or punctuation mark.
 *
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 * @param text the characters as written
 * @param lower the same in lower case, with a straight apostrophe
 * @param kind what it is
 * @param glued whether it follows the token before it without white space
 * @param isAllCapitals whether it is a word of two or more letters or digits, all letters of them capitals
 */
public record Token(int start, int end, String text, String lower, Kind kind, boolean glued, boolean isAllCapitals) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /** The token at a place in a text. */
    static Token of(String source, int start, int end, Kind kind, boolean glued) {
        String text = source.substring(start, end);
        String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return new Token(start, end, text, lower, kind, glued, kind == Kind.WORD && isAllCapitals(text));
    }

    private static boolean isAllCapitals(String text) {
        return text.length() > 1
                && Character.isUpperCase(text.codePointAt(0))
                && text.chars().noneMatch(Character::isLowerCase);
    }

    public Span span() {
        return new Span(start, end);
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }

    /** Whether it is a word that starts with a capital letter, or that mixes letters and digits as {@code G20} does. */
    public boolean isCapitalised() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is a word in small letters. */
    public boolean isSmall() {
        return isWord() && Character.isLowerCase(text.codePointAt(0));
    }

    public boolean isHyphen() {
        return isMark() && (text.equals("-") || text.equals("\u2010") || text.equals("\u2011"));
    }

    public boolean isDash() {
        return isMark() && (isHyphen() || text.equals("\u2013") || text.equals("\u2014"));
    }
}

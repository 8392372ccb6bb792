package org.entente.ingestion.extraction.text;

/**
 * A word, number or punctuation mark.
 *
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 * @param text the characters as written
 * @param lower the same in lower case, with a straight apostrophe
 * @param kind what it is
 * @param glued whether it follows the token before it without white space
 */
public record Token(int start, int end, String text, String lower, Kind kind, boolean glued) {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
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

    /** Whether it is two or more letters or digits, all letters of them capitals. */
    public boolean isAllCapitals() {
        return isCapitalised() && text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
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

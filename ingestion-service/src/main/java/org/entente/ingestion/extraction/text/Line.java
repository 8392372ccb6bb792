package org.entente.ingestion.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** One line of text, without the white space around it. */
record Line(String text, int start, int end) {
    private static final String BULLETS = "-*\u2022\u2023\u25cf\u25cb\u25aa\u25e6\u00b7\u2013\u2014\u2014>";
    private static final int LONGEST_LABEL = 8;
    private static final int MOST_HEADING_WORDS = 16;

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            int end = to < 0 ? text.length() : to;
            lines.add(trimmed(text, from, end));
            from = end + 1;
        }
        return lines;
    }

    private static Line trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && SourceText.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && SourceText.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Line(text, start, end);
    }

    boolean isBlank() {
        return start == end;
    }

    int length() {
        return end - start;
    }

    /** Where the words start after a bullet, a number such as {@code 1.2} or a letter such as {@code (a)}. */
    int afterLabel() {
        int at = start;
        if (!isBlank() && BULLETS.indexOf(text.charAt(at)) >= 0) {
            at++;
        } else {
            at = afterNumber();
        }
        int words = at;
        while (words < end && SourceText.isSpace(text.charAt(words))) {
            words++;
        }
        return at > start && words > at && words < end ? words : start;
    }

    boolean isItem() {
        return afterLabel() > start;
    }

    private int afterNumber() {
        int at = start;
        boolean bracket = !isBlank() && text.charAt(at) == '(';
        at += bracket ? 1 : 0;
        int from = at;
        while (at < end && at - start < LONGEST_LABEL && isLabel(text.charAt(at))) {
            at++;
        }
        if (at == from || at >= end) {
            return start;
        }
        boolean dotted = text.charAt(at - 1) == '.' && !bracket;
        boolean closed = text.charAt(at) == ')';
        boolean shortLabel = Character.isDigit(text.charAt(from)) || at - from <= (dotted ? 2 : 4);
        boolean section = text.charAt(at) == ' ' && isSection(text.substring(from, at));
        return section || (dotted || closed) && shortLabel ? at + (closed ? 1 : 0) : start;
    }

    /** "2.1" numbers a clause; "2.5" before a unit would not start a line. */
    private static boolean isSection(String label) {
        return label.length() > 2
                && label.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')
                && label.contains(".")
                && !label.startsWith(".");
    }

    private static boolean isLabel(char c) {
        return Character.isDigit(c) || c == '.' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether it has three or more columns, set apart by tabs, bars or wide gaps. */
    boolean isRow() {
        int columns = 1;
        int spaces = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (SourceText.isSpace(c)) {
                spaces += c == '\t' ? 2 : 1;
                continue;
            }
            boolean bar = c == '|';
            columns += bar || spaces >= 2 ? 1 : 0;
            spaces = bar ? Integer.MIN_VALUE / 2 : 0;
        }
        return columns >= 3;
    }

    boolean endsSentence() {
        return !isBlank() && ".!?:;".indexOf(text.charAt(lastVisible())) >= 0;
    }

    private int lastVisible() {
        int at = end - 1;
        while (at > start && "\"'\u201d\u2019)\u00bb".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at;
    }

    boolean endsOpen() {
        return !isBlank() && ",-\u2013".indexOf(text.charAt(end - 1)) >= 0;
    }

    boolean startsSmall() {
        return !isBlank() && Character.isLowerCase(text.codePointAt(start)) && !isItem();
    }

    boolean isHeading() {
        if (isBlank() || endsSentence()) {
            return false;
        }
        int words = 1;
        for (int i = start; i < end; i++) {
            words += SourceText.isSpace(text.charAt(i)) ? 1 : 0;
        }
        return words <= MOST_HEADING_WORDS;
    }
}

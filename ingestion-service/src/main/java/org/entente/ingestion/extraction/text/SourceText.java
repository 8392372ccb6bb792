package org.entente.ingestion.extraction.text;

import org.entente.contracts.FieldValue;

/** A document's plain text, able to turn Java string offsets into the code point offsets that facts carry. */
public final class SourceText {
    private final String text;
    private final int[] codePoints;

    public SourceText(String text) {
        this.text = text;
        this.codePoints = hasSurrogates(text) ? countCodePoints(text) : new int[0];
    }

    public String text() {
        return text;
    }

    /** The words under a span, with every run of white space as one space. */
    public String words(Span span) {
        StringBuilder words = new StringBuilder(span.end() - span.start());
        boolean gap = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = words.length() > 0;
                continue;
            }
            if (gap) {
                words.append(' ');
                gap = false;
            }
            words.append(c);
        }
        return words.toString();
    }

    /** The words under a span as a field's value. */
    public FieldValue value(Span span) {
        return value(words(span), span);
    }

    /** A canonical value that was read from the words under a span. */
    public FieldValue value(String canonical, Span span) {
        String quote = text.substring(span.start(), span.end());
        return new FieldValue(canonical, codePoint(span.start()), codePoint(span.end()), quote);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Whether it is white space or a sign that shows nothing. */
    static boolean isBlank(char c) {
        return isSpace(c) || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
    }

    private int codePoint(int offset) {
        return codePoints.length == 0 ? offset : codePoints[offset];
    }

    private static boolean hasSurrogates(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    private static int[] countCodePoints(String text) {
        int[] counts = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            counts[i] = count;
            boolean first = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            count += first ? 0 : 1;
        }
        counts[text.length()] = count;
        return counts;
    }
}

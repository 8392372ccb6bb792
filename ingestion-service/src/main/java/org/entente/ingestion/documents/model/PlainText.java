package org.entente.ingestion.documents.model;

/**
 * The text that spans count in. Its offsets are Unicode code points, not Java's {@code char}s, so that they mean the same in
 * every language.
 */
public record PlainText(String value) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * The text as it is stored: a line ends with a line feed, and what is no text (control characters, half a surrogate pair,
     * a byte order mark at the beginning) is gone. PostgreSQL refuses a NUL character, and no reader would see the others.
     */
    public static PlainText of(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        for (int i = raw.isEmpty() || raw.charAt(0) != BYTE_ORDER_MARK ? 0 : 1; i < raw.length(); ) {
            int character = raw.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r') {
                i += i < raw.length() && raw.charAt(i) == '\n' ? 1 : 0;
                clean.append('\n');
            } else if (isSurrogate(character)) {
                clean.append(REPLACEMENT);
            } else if (isText(character)) {
                clean.appendCodePoint(character);
            }
        }
        return new PlainText(clean.toString());
    }

    /** Number of code points. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /** Whether it says nothing: white space at most. */
    public boolean isBlank() {
        return value.isBlank();
    }

    /**
     * The words of a span.
     *
     * @param start first code point
     * @param end code point behind the last
     * @throws IndexOutOfBoundsException if the span is not within the text
     */
    public String quote(int start, int end) {
        int from = value.offsetByCodePoints(0, start);
        return value.substring(from, value.offsetByCodePoints(from, end - start));
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean isText(int character) {
        return character == '\n' || character == '\t' || !Character.isISOControl(character);
    }
}

package org.entente.agreements.releases.model;

/**
 * The words of a document that say something, and where they stand.
 *
 * @param start in Unicode code points from the start of the document's plain text
 * @param end exclusive
 * @param quote the words
 */
public record Span(int start, int end, String quote) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
        requireStorable(quote);
    }

    /** PostgreSQL stores every character but NUL. */
    static void requireStorable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A text holds a NUL character");
        }
    }
}

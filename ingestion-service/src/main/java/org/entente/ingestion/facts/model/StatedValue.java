package org.entente.ingestion.facts.model;

import static java.util.Objects.requireNonNull;

/**
 * One value of a fact's field, and where the document says it.
 *
 * @param value canonical text: words with white space normalised, a decimal number, a code, or an EDTF date
 * @param start where the words start in the document's plain text, in Unicode code points
 * @param end where they end, exclusive
 */
public record StatedValue(String value, int start, int end) {

    public StatedValue {
        requireNonNull(value);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** Whether the two stand on common words. */
    boolean overlaps(StatedValue other) {
        return start < other.end && other.start < end;
    }
}

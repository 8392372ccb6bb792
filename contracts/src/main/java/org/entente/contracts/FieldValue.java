package org.entente.contracts;

import static java.util.Objects.requireNonNull;

/**
 * One value of a fact's field, with the exact words that say it.
 *
 * @param value canonical text: words with white space normalised, a decimal number, a code, or an EDTF date
 * @param start where the words start in the document's plain text, in Unicode code points
 * @param end where they end, exclusive
 * @param quote the words themselves
 */
public record FieldValue(String value, int start, int end, String quote) {

    public FieldValue {
        requireNonNull(value);
        requireNonNull(quote);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }
}

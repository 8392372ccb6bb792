package org.entente.ingestion.extraction.mention;

import org.entente.ingestion.extraction.text.Span;

/**
 * A date or interval found in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param span the words
 * @param edtf its value
 * @param role {@code since} or {@code start} after such a word, {@code before} for "in the year before", or empty
 */
public record DateMention(int first, int last, Span span, String edtf, String role) {

    public boolean isInterval() {
        return edtf.contains("/");
    }

    public boolean isDay() {
        return edtf.length() == "2019-10-28".length() && !isInterval();
    }
}

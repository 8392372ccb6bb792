package org.entente.ingestion.extraction.mention;

import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.text.Span;

/**
 * The noun phrase that names an instrument or a meeting.
 *
 * @param first its first token, without article
 * @param last its last token
 * @param span its words
 * @param head the noun that says what it is
 * @param proper whether it is a proper name rather than a description
 */
public record Title(int first, int last, Span span, Cue head, boolean proper) {

    /** Whether there is nothing beside the noun. */
    public boolean isBare() {
        return first == head.first() && last == head.last();
    }

    public boolean covers(int token) {
        return first <= token && token <= last;
    }
}

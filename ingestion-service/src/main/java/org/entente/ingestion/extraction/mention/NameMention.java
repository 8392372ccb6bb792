package org.entente.ingestion.extraction.mention;

import org.entente.ingestion.extraction.text.Span;

/**
 * The name of a state, group, organisation or other thing in a sentence.
 *
 * @param first its first token
 * @param last its last token
 * @param span its words, with an acronym in brackets where one follows
 * @param kind what it names, as far as its words tell
 */
public record NameMention(int first, int last, Span span, Kind kind) {

    /** What a name names. */
    public enum Kind {
        COUNTRY,
        GROUP,
        ORGANISATION,
        NATIONALITY,
        PERSON,
        OTHER
    }

    public boolean isParty() {
        return kind == Kind.COUNTRY || kind == Kind.GROUP || kind == Kind.ORGANISATION;
    }

    public boolean isState() {
        return kind == Kind.COUNTRY || kind == Kind.GROUP;
    }
}

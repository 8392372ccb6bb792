package org.entente.ingestion.extraction.mention;

import java.util.Optional;

/**
 * A date or interval as written, before missing years are filled in.
 *
 * @param first its first token
 * @param last its last token
 * @param from the date, or the start of the interval
 * @param to the end of the interval
 * @param relative how to count it from the document's date, such as {@code month 1}
 * @param role {@code since}, {@code within}, or empty
 */
record RawDate(int first, int last, PartialDate from, Optional<PartialDate> to, String relative, String role) {

    static RawDate of(int first, int last, PartialDate date) {
        return new RawDate(first, last, date, Optional.empty(), "", "");
    }

    static RawDate relative(int first, int last, String relative) {
        return new RawDate(first, last, new PartialDate(0, 0, 0), Optional.empty(), relative, "");
    }

    boolean isRelative() {
        return !relative.isEmpty();
    }

    RawDate to(int end, PartialDate start, PartialDate finish) {
        return new RawDate(first, end, start, Optional.of(finish), "", "");
    }

    RawDate withRole(int start, String newRole) {
        return new RawDate(start, last, from, to, relative, newRole);
    }
}

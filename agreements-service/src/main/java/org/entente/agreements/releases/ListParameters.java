package org.entente.agreements.releases;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.entente.agreements.releases.model.Normalised;
import org.entente.contracts.EdtfDate;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that every list of records takes.
 *
 * @param limit how many records to answer, 1 to 200; 50 if absent
 * @param cursor where the page before ended, as its link to the next page says
 * @param sort {@code date} (the default) or {@code changed}, each newest first
 * @param q words in the title; case, accents and punctuation do not matter
 * @param from EDTF date: only records whose date reaches to its first day or beyond
 * @param to EDTF date: only records whose date begins on its last day or before
 */
public record ListParameters(
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("sort") @Nullable String sort,
        @QueryParam("q") @Nullable String q,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to) {

    PageRequest page() {
        return PageRequest.of(limit, cursor);
    }

    RecordOrder order() {
        return sort == null ? RecordOrder.DATE : RecordOrder.parse(sort);
    }

    Optional<String> words() {
        return Optional.ofNullable(q)
                .filter(words -> !words.isBlank())
                .map(words -> Normalised.of(words).text())
                .map(ListParameters::withoutControls);
    }

    /** PostgreSQL keeps no U+0000, and no title holds any other. */
    private static String withoutControls(String words) {
        if (words.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid("q", "This must be words.");
        }
        return words;
    }

    Optional<LocalDate> firstDay() {
        return day("from", from, EdtfDate::earliest);
    }

    Optional<LocalDate> lastDay() {
        return day("to", to, EdtfDate::latest);
    }

    private static Optional<LocalDate> day(String name, @Nullable String text, Function<EdtfDate, LocalDate> dayOf) {
        try {
            return Optional.ofNullable(text).map(EdtfDate::new).map(dayOf);
        } catch (IllegalArgumentException noDate) {
            throw ProblemException.invalid(name, "This must be an EDTF date such as 2019, 2019-11 or 2019-11-15.");
        }
    }
}

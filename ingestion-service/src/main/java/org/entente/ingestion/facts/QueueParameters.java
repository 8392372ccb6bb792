package org.entente.ingestion.facts;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.contracts.FactKind;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.facts.model.FactStatus;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of the queue, as they are sent; each is refused by its name if it is wrong.
 *
 * @param status {@code pending}, {@code accepted}, {@code rejected} or {@code superseded}
 * @param kind {@code agreement}, {@code meeting}, {@code observation} or {@code commitment}
 * @param document id of the document that the facts are from
 * @param organisation alias of the organisation whose documents they are from
 * @param minConfidence 0 to 1
 * @param maxConfidence 0 to 1
 * @param foundAfter RFC 3339 time, inclusive
 * @param foundBefore RFC 3339 time, exclusive
 * @param sort {@code age} (the default, oldest first) or {@code confidence} (surest first)
 * @param limit how many facts to answer, 1 to 200; 50 if absent
 * @param cursor where the page before ended
 */
public record QueueParameters(
        @QueryParam("status") @Nullable String status,
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("document") @Nullable String document,
        @QueryParam("organisation") @Nullable String organisation,
        @QueryParam("minConfidence") @Nullable String minConfidence,
        @QueryParam("maxConfidence") @Nullable String maxConfidence,
        @QueryParam("foundAfter") @Nullable String foundAfter,
        @QueryParam("foundBefore") @Nullable String foundBefore,
        @QueryParam("sort") @Nullable String sort,
        @QueryParam("limit") @Nullable String limit,
        @QueryParam("cursor") @Nullable String cursor) {

    FactFilter filter() {
        return new FactFilter(
                parse("status", status, QueueParameters::statusOf, "There is no such status."),
                parse("kind", kind, FactKind::ofWireName, "There is no such kind of fact."),
                parse("document", document, UUID::fromString, "This must be a document's id."),
                parse("organisation", organisation, OrganisationAlias::new, "This must be an organisation's alias."),
                parse("minConfidence", minConfidence, QueueParameters::share, "This must be a number from 0 to 1."),
                parse("maxConfidence", maxConfidence, QueueParameters::share, "This must be a number from 0 to 1."),
                parse("foundAfter", foundAfter, QueueParameters::time, "This must be an RFC 3339 time."),
                parse("foundBefore", foundBefore, QueueParameters::time, "This must be an RFC 3339 time."));
    }

    FactOrder order() {
        return sort == null ? FactOrder.AGE : FactOrder.parse(sort);
    }

    PageRequest page() {
        Optional<Integer> size = parse("limit", limit, Integer::valueOf, "This must be 1 to 200.");
        return PageRequest.of(size.orElse(null), cursor);
    }

    private static <T> Optional<T> parse(
            String name, @Nullable String text, Function<String, T> parser, String complaint) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw ProblemException.invalid(name, complaint);
        }
    }

    private static FactStatus statusOf(String name) {
        return FactStatus.ofWireName(name).orElseThrow(IllegalArgumentException::new);
    }

    private static double share(String text) {
        double share = Double.parseDouble(text);
        if (share >= 0 && share <= 1) {
            return share;
        }
        throw new IllegalArgumentException("Not from 0 to 1: " + text);
    }

    /** RFC 3339 writes years with four digits; Java reads longer ones too. */
    private static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new DateTimeException("Not a year of four digits: " + text);
        }
        return time.toInstant();
    }
}

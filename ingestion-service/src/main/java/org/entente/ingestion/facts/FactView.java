package org.entente.ingestion.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.http.IfMatch;
import org.entente.ingestion.facts.model.FactState;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the API shows it.
 *
 * @param organisation whose document it is from
 * @param kind {@code agreement}, {@code meeting}, {@code observation} or {@code commitment}
 * @param status {@code pending}, {@code accepted}, {@code rejected} or {@code superseded}
 * @param version grows with each change; in quotes, the fact's entity tag
 * @param confidence 0 to 1
 * @param recordId the registry's record that it belongs to, if it was accepted
 * @param automatic present and true if a rule accepted it
 * @param decidedBy the curator's sign-in name, or that of the administrator who set the rule
 * @param reason why it was rejected
 * @param sameAs what says the same in another document and was accepted, while this waits
 * @param suggestion the record that it most probably belongs to, while it waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
        UUID id,
        UUID documentId,
        @Nullable String organisation,
        Instant foundAt,
        String kind,
        String status,
        int version,
        double confidence,
        List<String> rules,
        Map<String, Object> fields,
        @Nullable UUID recordId,
        @Nullable Boolean automatic,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable SameStatement sameAs,
        @Nullable Suggestion suggestion) {

    /** The fact, shown. */
    public static FactView of(Fact fact) {
        return of(fact, Likeness.NONE);
    }

    /** The fact, shown with what it is like. */
    static FactView of(Fact fact, Likeness likeness) {
        FactState state = fact.state();
        FactState.Accepted accepted = state instanceof FactState.Accepted yes ? yes : null;
        FactState.Decided decided = state instanceof FactState.Decided either ? either : null;
        return new FactView(
                fact.id(),
                fact.documentId(),
                fact.organisation().orElse(null),
                foundAt(fact.id()),
                fact.kind().wireName(),
                state.status().wireName(),
                fact.version(),
                fact.confidence(),
                fact.rules(),
                FactFieldsView.of(fact.fields()),
                accepted == null ? null : accepted.recordId().orElse(null),
                accepted != null && accepted.by().automatic() ? true : null,
                decided == null ? null : decided.by().name(),
                decided == null ? null : decided.at(),
                state instanceof FactState.Rejected rejected ? rejected.reason() : null,
                likeness.sameStatement().orElse(null),
                likeness.best().orElse(null));
    }

    /** The answer that shows it, with its entity tag. */
    public RestResponse<FactView> respond() {
        return RestResponse.ResponseBuilder.ok(this)
                .header(HttpHeaders.ETAG, IfMatch.tag(version))
                .build();
    }

    /** An id begins with the time at which it was given out, in milliseconds (RFC 9562, version 7). */
    private static Instant foundAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}

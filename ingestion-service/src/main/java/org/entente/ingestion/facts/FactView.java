package org.entente.ingestion.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ingestion.facts.model.FactState;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the API shows it.
 *
 * @param kind {@code agreement}, {@code meeting}, {@code observation} or {@code commitment}
 * @param status {@code pending}, {@code accepted} or {@code rejected}
 * @param confidence 0 to 1
 * @param recordId the registry's record that it belongs to, if it was accepted
 * @param reason why it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
        UUID id,
        UUID documentId,
        String kind,
        String status,
        double confidence,
        List<String> rules,
        Map<String, Object> fields,
        @Nullable UUID recordId,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** The fact, shown. */
    public static FactView of(Fact fact) {
        FactState state = fact.state();
        return new FactView(
                fact.id(),
                fact.documentId(),
                fact.kind().wireName(),
                state.status().wireName(),
                fact.confidence(),
                fact.rules(),
                FactFieldsView.of(fact.fields()),
                state instanceof FactState.Accepted accepted
                        ? accepted.recordId().orElse(null)
                        : null,
                state instanceof FactState.Decided decided ? decided.by() : null,
                state instanceof FactState.Decided decided ? decided.at() : null,
                state instanceof FactState.Rejected rejected ? rejected.reason() : null);
    }
}

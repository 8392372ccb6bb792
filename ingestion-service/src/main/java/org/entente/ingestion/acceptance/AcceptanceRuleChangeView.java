package org.entente.ingestion.acceptance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a rule as the API shows it.
 *
 * @param changedBy the administrator's sign-in name
 * @param before {@code {minConfidence, kinds}}; absent if there was no rule
 * @param after the same; absent if the rule was removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AcceptanceRuleChangeView(
        UUID id,
        String changedBy,
        Instant changedAt,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    static AcceptanceRuleChangeView of(AcceptanceRuleChange change) {
        return new AcceptanceRuleChangeView(
                change.id(), change.changedBy(), change.changedAt(), terms(change.before()), terms(change.after()));
    }

    private static @Nullable Map<String, Object> terms(@Nullable JsonObject json) {
        return Optional.ofNullable(json)
                .map(stored -> Map.of(
                        "minConfidence",
                        stored.getValue("minConfidence"),
                        "kinds",
                        stored.getJsonArray("kinds").getList()))
                .orElse(null);
    }
}

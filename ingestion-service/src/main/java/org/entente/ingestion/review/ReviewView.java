package org.entente.ingestion.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.ingestion.facts.FactFieldsView;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a fact as the API shows it.
 *
 * @param decision {@code accept}, {@code reject} or {@code undo}
 * @param automatic whether a rule took it
 * @param decidedBy the curator's sign-in name, or that of the administrator who set the rule
 * @param before the fact's fields until then, in the shape in which a fact shows them
 * @param after the fact's fields from then on
 * @param recordId the registry's record that the fact was accepted into, or taken out of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        UUID id,
        String decision,
        boolean automatic,
        String decidedBy,
        Instant decidedAt,
        @Nullable String reason,
        @Nullable UUID recordId,
        Map<String, Object> before,
        Map<String, Object> after) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.verb().wireName(),
                review.by().automatic(),
                review.by().name(),
                review.at(),
                review.reason().orElse(null),
                review.recordId().orElse(null),
                FactFieldsView.of(review.before()),
                FactFieldsView.of(review.after()));
    }
}

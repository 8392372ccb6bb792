package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code fact.withdrawn.v1}: a curator took an acceptance back. What came of it no longer counts, and is not deleted.
 *
 * @param recordId the registry's record that the acceptance named; none for an observation
 * @param acceptedAt of the acceptance that is taken back; with {@code factId} it says which, for a fact can be accepted again
 * @param withdrawnBy the curator's sign-in name
 * @param withdrawnAt later than {@code acceptedAt}
 * @param reason why, if the curator said so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactWithdrawn(
        UUID factId,
        UUID documentId,
        FactKind kind,
        @Nullable UUID recordId,
        Instant acceptedAt,
        String withdrawnBy,
        Instant withdrawnAt,
        @Nullable String reason) {

    public FactWithdrawn {
        requireNonNull(factId);
        requireNonNull(documentId);
        requireNonNull(withdrawnBy);
        if ((recordId == null) != (kind == FactKind.OBSERVATION)) {
            throw new IllegalArgumentException("Every withdrawn fact but an observation names its record");
        }
        if (!withdrawnAt.isAfter(acceptedAt)) {
            throw new IllegalArgumentException("A fact is accepted before it is withdrawn");
        }
    }
}

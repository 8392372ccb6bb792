package org.entente.ingestion.acceptance.model;

import java.util.Set;
import org.entente.contracts.FactKind;

/**
 * Which facts need no curator.
 *
 * @param minConfidence the least confidence, 0 to 1
 * @param kinds at least one
 */
public record AcceptanceTerms(double minConfidence, Set<FactKind> kinds) {

    public AcceptanceTerms {
        kinds = Set.copyOf(kinds);
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("Not from 0 to 1: " + minConfidence);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A rule is for at least one kind of fact");
        }
    }

    /** Whether a fact of that kind and confidence needs no curator. */
    public boolean cover(FactKind kind, double confidence) {
        return kinds.contains(kind) && confidence >= minConfidence;
    }
}

package org.entente.ingestion.acceptance;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.contracts.FactKind;
import org.entente.http.ProblemException;
import org.entente.ingestion.acceptance.model.AcceptanceTerms;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is sent.
 *
 * @param minConfidence 0 to 1
 * @param kinds of fact; all if absent
 */
public record AcceptanceRuleRequest(
        @Nullable BigDecimal minConfidence, @Nullable List<@Nullable String> kinds) {

    /** The terms; 400 with the field if they cannot be. */
    AcceptanceTerms terms() {
        if (minConfidence == null || minConfidence.signum() < 0 || minConfidence.compareTo(BigDecimal.ONE) > 0) {
            throw ProblemException.invalid("/minConfidence", "This must be a number from 0 to 1.");
        }
        return new AcceptanceTerms(minConfidence.doubleValue(), covered());
    }

    private Set<FactKind> covered() {
        if (kinds == null) {
            return EnumSet.allOf(FactKind.class);
        }
        if (kinds.isEmpty()) {
            throw ProblemException.invalid("/kinds", "This must name at least one kind of fact.");
        }
        Set<FactKind> covered = EnumSet.noneOf(FactKind.class);
        for (int i = 0; i < kinds.size(); i++) {
            covered.add(kind(i, String.valueOf(kinds.get(i))));
        }
        return covered;
    }

    private static FactKind kind(int index, String name) {
        try {
            return FactKind.ofWireName(name);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("/kinds/" + index, "There is no such kind of fact.");
        }
    }
}

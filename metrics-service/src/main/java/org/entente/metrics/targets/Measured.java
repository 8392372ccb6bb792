package org.entente.metrics.targets;

import java.util.Optional;
import org.entente.metrics.series.model.CountKind;
import org.jspecify.annotations.Nullable;

/**
 * What is counted towards a target, and of whom.
 *
 * @param isByMember whether members are told apart
 * @param member only that one's
 * @param country only those of its members
 */
record Measured(
        String exchange,
        String action,
        CountKind count,
        boolean isByMember,
        Optional<String> member,
        Optional<String> country) {

    /** What is counted towards a target that is placed and has a number. */
    static Measured of(Terms terms) {
        boolean isByMember =
                terms.binding().filter(binding -> binding.scope().isOfMembers()).isPresent();
        return new Measured(
                terms.exchange(),
                terms.action(),
                terms.countKind(),
                isByMember,
                Optional.ofNullable(terms.member()),
                Optional.ofNullable(terms.country()));
    }

    /** A statement about it: what its rows are of, and what is added up. */
    String formatted(String sql) {
        return sql.formatted(isByMember ? "member" : "''", count == CountKind.TOTAL ? "total" : "uniques");
    }

    @Nullable
    String memberOrNull() {
        return member.orElse(null);
    }

    @Nullable
    String countryOrNull() {
        return country.orElse(null);
    }
}

package org.entente.metrics.reconciliation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.metrics.observations.ReportedNumber;
import org.entente.metrics.reconciliation.ReconciledNumber.OtherNumber;
import org.entente.metrics.reconciliation.model.Claims;
import org.jspecify.annotations.Nullable;

/** How a reported number stands to the others of its series. */
record Standing(@Nullable UUID supersededBy, List<OtherNumber> series, List<UUID> contradicts) {

    /** @param all the numbers of its series, the latest acceptance first; of very many, the latest */
    static Standing of(ReportedNumber number, List<ReportedNumber> all) {
        List<ReportedNumber> others = all.stream()
                .filter(other -> !other.factId().equals(number.factId()))
                .toList();
        if (others.isEmpty()) {
            return new Standing(null, List.of(), List.of());
        }
        List<ReportedNumber> series = others.size() < all.size()
                ? all
                : Stream.concat(all.stream(), Stream.of(number)).toList();
        Claims claims = new Claims(series.stream().map(ReportedSeries::claim).toList());
        return new Standing(
                claims.successor(number.factId()).orElse(null),
                series.stream().map(one -> other(one, claims)).toList(),
                claims.contradicting(number.factId()));
    }

    private static OtherNumber other(ReportedNumber number, Claims claims) {
        return new OtherNumber(
                number.factId(),
                number.value(),
                number.qualifier(),
                number.period(),
                claims.successor(number.factId()).orElse(null),
                number.provenance());
    }
}

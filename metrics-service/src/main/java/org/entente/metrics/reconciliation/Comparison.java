package org.entente.metrics.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.entente.metrics.observations.ReportedNumber;
import org.entente.metrics.reconciliation.model.Allowed;
import org.entente.metrics.reconciliation.model.Comparability;
import org.entente.metrics.reconciliation.model.Counterpart;
import org.entente.metrics.reconciliation.model.Reason;
import org.entente.metrics.reconciliation.model.ReportedPeriod;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.entente.metrics.reconciliation.model.State;

/**
 * A reported number, and what it can be held against.
 *
 * @param fault why it cannot
 * @param asked what is to be counted for it
 */
record Comparison(ReportedNumber number, Optional<Reason> fault, Optional<Asked> asked) {

    private static final int DIGITS_OF_SHARE = 4;

    static Comparison of(ReportedNumber number, Comparability comparability) {
        Optional<Counterpart> counterpart = Counterpart.of(number.measure());
        ReportedPeriod period = ReportedSeries.key(number).period();
        Optional<Reason> fault = comparability.fault(counterpart, number.member() != null, period);
        return new Comparison(
                number,
                fault,
                counterpart
                        .filter(known -> fault.isEmpty())
                        .map(known -> new Asked(
                                known, ReportedSeries.member(number), comparability.untilToday((Days) period))));
    }

    /** The number beside what was counted, and the others of its series. */
    ReconciledNumber with(Map<Asked, Counted> counted, Standing standing) {
        return asked.map(counted::get).map(found -> judged(found, standing)).orElseGet(() -> notComparable(standing));
    }

    private ReconciledNumber judged(Counted counted, Standing standing) {
        BigDecimal value = BigDecimal.valueOf(counted.value());
        BigDecimal difference = number.value().subtract(value);
        return new ReconciledNumber(
                number,
                counted,
                difference,
                value.signum() == 0 ? null : difference.divide(value, DIGITS_OF_SHARE, RoundingMode.HALF_EVEN),
                Allowed.by(number.value(), number.qualifier()).judge(value).wireName(),
                null,
                null,
                standing.supersededBy(),
                standing.series(),
                standing.contradicts());
    }

    private ReconciledNumber notComparable(Standing standing) {
        Reason reason = fault.orElseThrow();
        return new ReconciledNumber(
                number,
                null,
                null,
                null,
                State.NOT_COMPARABLE.wireName(),
                reason.wireName(),
                reason.detail(),
                standing.supersededBy(),
                standing.series(),
                standing.contradicts());
    }
}

package org.entente.metrics.reconciliation.model;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Unclear;

/**
 * Whether reported numbers can be held against counted ones.
 *
 * @param countedSince the day of the first event; none if there is none
 */
public record Comparability(LocalDate today, Optional<LocalDate> countedSince) {

    /** Why a number of a counterpart cannot be compared; none if it can. */
    public Optional<Reason> fault(Optional<Counterpart> counterpart, boolean isOfMember, ReportedPeriod period) {
        if (counterpart.isEmpty()) {
            return Optional.of(Reason.NOT_COUNTED);
        }
        if (isOfMember && !(counterpart.get() instanceof Counterpart.Items)) {
            return Optional.of(Reason.NOT_BY_MEMBER);
        }
        if (period instanceof Unclear unclear) {
            return Optional.of(unclear.reason());
        }
        return fault(counterpart.get(), (Days) period);
    }

    /** The days of a period that there have been: what is there at a time may be reported of one that is not over. */
    public Days untilToday(Days days) {
        return days.last().isAfter(today) ? new Days(days.first(), today) : days;
    }

    private Optional<Reason> fault(Counterpart counterpart, Days days) {
        if (counterpart.isOfATime()) {
            return Optional.of(Reason.PERIOD_NOT_OVER)
                    .filter(reason -> days.first().isAfter(today));
        }
        if (!days.last().isBefore(today)) {
            return Optional.of(Reason.PERIOD_NOT_OVER);
        }
        boolean isBefore =
                countedSince.filter(since -> !since.isAfter(days.last())).isEmpty();
        return Optional.of(Reason.BEFORE_COUNTING).filter(reason -> isBefore);
    }
}

package org.entente.metrics.reconciliation.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Unclear;

/**
 * Whether reported numbers can be held against counted ones.
 *
 * @param countedSince the day of the first event of each action; an action without events is left out
 */
public record Comparability(LocalDate today, Map<Action, LocalDate> countedSince) {

    /** A week without events is nothing unusual; in a period of less than four, it is a quarter. */
    private static final long MOST_DAYS_WITHOUT_EVENTS = 7;

    private static final long LEAST_SHARE_OF_PERIOD = 4;

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
        LocalDate since = counterpart.countedAction().map(countedSince::get).orElse(LocalDate.MAX);
        if (since.isAfter(days.last())) {
            return Optional.of(Reason.BEFORE_COUNTING);
        }
        return Optional.of(Reason.PARTLY_COUNTED).filter(reason -> since.isAfter(latestBeginning(days)));
    }

    /** The last day on which the first event may be if the period is to count as a whole one. */
    private static LocalDate latestBeginning(Days days) {
        long length = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
        return days.first().plusDays(Math.min(MOST_DAYS_WITHOUT_EVENTS, length / LEAST_SHARE_OF_PERIOD));
    }
}

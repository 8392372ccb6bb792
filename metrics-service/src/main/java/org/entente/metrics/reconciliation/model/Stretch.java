package org.entente.metrics.reconciliation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.entente.metrics.series.model.RollUp;

/**
 * A part of a period that is read from roll-ups of one length.
 *
 * @param stop the day after the last
 */
public record Stretch(RollUp rollUp, LocalDate start, LocalDate stop) {

    /** A period as full months, with the days before the first and after the last of them, in order. */
    public static List<Stretch> of(Days days) {
        LocalDate start = days.first();
        LocalDate stop = days.last().plusDays(1);
        LocalDate firstMonth =
                start.getDayOfMonth() == 1 ? start : start.withDayOfMonth(1).plusMonths(1);
        LocalDate lastMonth = stop.withDayOfMonth(1);
        if (!firstMonth.isBefore(lastMonth)) {
            return List.of(new Stretch(RollUp.DAY, start, stop));
        }
        List<Stretch> stretches = new ArrayList<>();
        add(stretches, RollUp.DAY, start, firstMonth);
        add(stretches, RollUp.MONTH, firstMonth, lastMonth);
        add(stretches, RollUp.DAY, lastMonth, stop);
        return List.copyOf(stretches);
    }

    private static void add(List<Stretch> stretches, RollUp rollUp, LocalDate start, LocalDate stop) {
        if (start.isBefore(stop)) {
            stretches.add(new Stretch(rollUp, start, stop));
        }
    }
}

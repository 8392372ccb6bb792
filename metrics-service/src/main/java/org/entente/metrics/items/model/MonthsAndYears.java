package org.entente.metrics.items.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entente.metrics.series.model.RollUp;
import org.entente.metrics.series.model.Window;

/**
 * A window as full years of UTC, with the months before the first and after the last of them.
 *
 * @param from first month
 * @param firstYear first of the full years; the months before it count by themselves
 * @param lastYear the year after the last full one; not before {@code firstYear}
 * @param to the month after the last
 */
public record MonthsAndYears(LocalDate from, LocalDate firstYear, LocalDate lastYear, LocalDate to) {

    /** The months and years of a window; none if it cuts a month. */
    public static Optional<MonthsAndYears> of(Window window) {
        boolean full = RollUp.MONTH.hasEdges(window);
        return full ? Optional.of(of(day(window.from()), day(window.to()))) : Optional.empty();
    }

    /** Whether it is one year and nothing besides. */
    public boolean isOneYear() {
        return from.equals(firstYear) && to.equals(lastYear) && lastYear.equals(firstYear.plusYears(1));
    }

    private static MonthsAndYears of(LocalDate from, LocalDate to) {
        LocalDate firstYear =
                from.getDayOfYear() == 1 ? from : from.withDayOfYear(1).plusYears(1);
        LocalDate lastYear = to.withDayOfYear(1);
        return lastYear.isBefore(firstYear)
                ? new MonthsAndYears(from, to, to, to)
                : new MonthsAndYears(from, firstYear, lastYear, to);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}

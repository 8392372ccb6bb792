package org.entente.metrics.targets.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row.
 *
 * @param from the first
 * @param to the first that is no longer among them
 */
public record Days(LocalDate from, LocalDate to) {

    /** All days that can be spoken of. */
    public static final Days ALL = new Days(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1));

    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Days must not end before they begin: " + from + " to " + to);
        }
    }

    /** How many there are. */
    public long count() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return from.equals(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Those that are among the others, too. */
    public Days within(Days other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return new Days(start, end.isBefore(start) ? start : end);
    }

    /** Those before a day. */
    public Days before(LocalDate day) {
        return within(new Days(day.isBefore(ALL.from) ? day : ALL.from, day));
    }
}

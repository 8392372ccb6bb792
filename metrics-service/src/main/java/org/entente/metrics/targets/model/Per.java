package org.entente.metrics.targets.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often a target is to be reached: once in each of these periods of UTC, or once in all its time. */
public enum Per {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    NONE;

    /** The name of the one period of a target that is to be reached once. */
    static final String ONCE = "once";

    /** The one of that name in the API, such as {@code month}. */
    public static Optional<Per> ofWireName(String name) {
        return List.of(values()).stream()
                .filter(per -> per.wireName().equals(name))
                .findFirst();
    }

    /** The name in the API and in the database. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period that a day lies in; all days for {@link #NONE}. */
    public Days around(LocalDate day) {
        return switch (this) {
            case DAY -> new Days(day, day.plusDays(1));
            case MONTH -> months(day.withDayOfMonth(1), 1);
            case QUARTER -> months(day.with(IsoFields.DAY_OF_QUARTER, 1), 3);
            case YEAR -> months(day.withDayOfYear(1), 12);
            case NONE -> Days.ALL;
        };
    }

    /** The name of the period that begins on a day, such as {@code 2018-Q1}. */
    String label(LocalDate start) {
        return switch (this) {
            case DAY -> start.toString();
            case MONTH -> YearMonth.from(start).toString();
            case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(start.getYear());
            case NONE -> ONCE;
        };
    }

    private static Days months(LocalDate first, int months) {
        return new Days(first, first.plusMonths(months));
    }
}

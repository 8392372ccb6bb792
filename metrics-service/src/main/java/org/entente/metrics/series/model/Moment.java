package org.entente.metrics.series.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/** Reads where a window begins or ends: an RFC 3339 time, or a day, month or year, which stands for its first moment. */
public final class Moment {

    private Moment() {}

    /**
     * The moment that a text says.
     *
     * @param zone whose midnight a day, month or year begins at
     * @throws IllegalArgumentException if it says none, or one that no window may have
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            Instant moment = read(text, zone);
            if (Window.admits(moment)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a moment: " + text, e);
        }
        throw new IllegalArgumentException("Out of range: " + text);
    }

    private static Instant read(String text, ZoneId zone) {
        return switch (text.length()) {
            case 4 -> startOf(Year.parse(text).atDay(1), zone);
            case 7 -> startOf(YearMonth.parse(text).atDay(1), zone);
            case 10 -> startOf(LocalDate.parse(text), zone);
            // a "+" that was not percent-encoded arrives as a space
            default -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        };
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

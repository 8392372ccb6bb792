package org.entente.metrics.sdmx.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A stretch of time in UTC, {@code from} included and {@code to} not. */
public record TimeRange(Instant from, Instant to) {

    /** All that can be asked for. */
    public static final TimeRange ALL =
            new TimeRange(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));

    /** The time that an SDMX period stands for: a year, quarter, month, day or moment. */
    public static TimeRange of(String period) {
        try {
            return read(period);
        } catch (DateTimeException e) {
            throw new InvalidQuery("'" + period + "' is no time period, such as 2018, 2018-Q3, 2018-07 or 2018-07-01.");
        }
    }

    private static TimeRange read(String period) {
        if (period.matches("\\d{4}-Q[1-4]")) {
            YearMonth first = YearMonth.of(
                    Integer.parseInt(period.substring(0, 4)), 3 * Integer.parseInt(period.substring(6)) - 2);
            return days(first.atDay(1), first.plusMonths(3).atDay(1));
        }
        return switch (period.length()) {
            case 4 ->
                days(
                        Year.parse(period).atDay(1),
                        Year.parse(period).plusYears(1).atDay(1));
            case 7 ->
                days(
                        YearMonth.parse(period).atDay(1),
                        YearMonth.parse(period).plusMonths(1).atDay(1));
            case 10 -> days(LocalDate.parse(period), LocalDate.parse(period).plusDays(1));
            default -> moment(period);
        };
    }

    /** The moment that an xs:dateTime says; UTC if it names no offset. */
    public static Instant momentOf(String text) {
        try {
            return moment(text.replace(' ', '+')).from();
        } catch (DateTimeException e) {
            throw new InvalidQuery("'" + text + "' is no moment, such as 2018-07-01T09:30:00Z.");
        }
    }

    private static TimeRange moment(String text) {
        boolean offset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
        Instant start = offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        return new TimeRange(start, start.plusSeconds(1));
    }

    private static TimeRange days(LocalDate from, LocalDate to) {
        return new TimeRange(
                from.atStartOfDay().toInstant(ZoneOffset.UTC), to.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** What lies in both. */
    public TimeRange and(TimeRange other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return new TimeRange(start, end.isBefore(start) ? start : end);
    }

    /** The shortest that holds both. */
    public TimeRange hull(TimeRange other) {
        return new TimeRange(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** Whether a moment lies in it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}

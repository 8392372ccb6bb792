package org.entente.metrics.series.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long the steps of a series are, by the clock and calendar of a time zone. */
public enum Granularity {
    /** Labelled with its offset from UTC, since a local hour can come twice. */
    HOUR("uuuu-MM-dd'T'HH:mmXXX"),
    DAY("uuuu-MM-dd"),
    MONTH("uuuu-MM"),
    YEAR("uuuu");

    private final DateTimeFormatter label;

    Granularity(String label) {
        this.label = DateTimeFormatter.ofPattern(label, Locale.ROOT);
    }

    /** The granularity of that name in the API, such as {@code month}. */
    public static Optional<Granularity> ofWireName(String name) {
        return List.of(values()).stream()
                .filter(granularity -> granularity.wireName().equals(name))
                .findFirst();
    }

    /** The name in the API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The periods that a window touches, in order, the first and last perhaps cut by it.
     *
     * @param limit stops after so many
     */
    public List<Period> periods(Window window, ZoneId zone, int limit) {
        List<Period> periods = new ArrayList<>();
        if (!window.isEmpty()) {
            Instant start = startOf(window.from(), zone);
            while (start.isBefore(window.to()) && periods.size() < limit) {
                ZonedDateTime local = start.atZone(zone);
                periods.add(new Period(label.format(local), start));
                start = next(local);
            }
        }
        return periods;
    }

    /** The first moment of the period that a moment lies in. */
    public Instant startOf(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (this == HOUR) {
            return local.truncatedTo(ChronoUnit.HOURS).toInstant();
        }
        return firstDay(local.toLocalDate()).atStartOfDay(zone).toInstant();
    }

    /** The first moment of the period after the one that a moment lies in. */
    public Instant endOf(Instant moment, ZoneId zone) {
        return next(startOf(moment, zone).atZone(zone));
    }

    private LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case HOUR, DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
        };
    }

    private Instant next(ZonedDateTime start) {
        if (this == HOUR) {
            return nextHour(start);
        }
        LocalDate day = start.toLocalDate();
        Instant next;
        do { // a zone can leave out a whole day, as Samoa did in 2011
            day = nextFirstDay(day);
            next = day.atStartOfDay(start.getZone()).toInstant();
        } while (!next.isAfter(start.toInstant()));
        return next;
    }

    private LocalDate nextFirstDay(LocalDate day) {
        return switch (this) {
            case HOUR, DAY -> day.plusDays(1);
            case MONTH -> day.plusMonths(1);
            case YEAR -> day.plusYears(1);
        };
    }

    /** Where clocks move by half an hour, a full hour later is not the start of an hour. */
    private static Instant nextHour(ZonedDateTime start) {
        ZonedDateTime later = start.plusHours(1);
        Instant full = later.truncatedTo(ChronoUnit.HOURS).toInstant();
        return full.isAfter(start.toInstant()) ? full : later.toInstant();
    }
}

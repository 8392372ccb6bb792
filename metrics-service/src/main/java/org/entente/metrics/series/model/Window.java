package org.entente.metrics.series.model;

import java.time.Instant;

/**
 * A stretch of time, {@code from} included and {@code to} not.
 *
 * @param from not before the year 1900
 * @param to not after the year 2200
 */
public record Window(Instant from, Instant to) {

    /** All that can be asked for. */
    public static final Window ALL =
            new Window(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));

    public Window {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("A window must not end before it begins: " + from + " to " + to);
        }
    }

    /** Whether a moment may begin or end a window. */
    public static boolean admits(Instant moment) {
        return !moment.isBefore(ALL.from) && !moment.isAfter(ALL.to);
    }

    /** Whether nothing lies in it. */
    public boolean isEmpty() {
        return from.equals(to);
    }
}

package org.entente.metrics.series.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The periods, in UTC, that figures are kept for. */
public enum RollUp {
    MONTH,
    DAY,
    HOUR;

    /** The longest of some roll-ups that has all those moments on the edges of its periods; none if no one has. */
    public static Optional<RollUp> longestWithEdges(List<RollUp> choice, Collection<Instant> moments) {
        return choice.stream()
                .sorted()
                .filter(rollUp -> moments.stream().allMatch(rollUp::isEdge))
                .findFirst();
    }

    /** The name in the database. */
    public String storedName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a window begins and ends with full periods. */
    public boolean hasEdges(Window window) {
        return isEdge(window.from()) && isEdge(window.to());
    }

    private boolean isEdge(Instant moment) {
        return switch (this) {
            case HOUR -> isMultiple(moment, Duration.ofHours(1));
            case DAY -> isMultiple(moment, Duration.ofDays(1));
            case MONTH ->
                isMultiple(moment, Duration.ofDays(1))
                        && moment.atOffset(ZoneOffset.UTC).getDayOfMonth() == 1;
        };
    }

    private static boolean isMultiple(Instant moment, Duration unit) {
        return moment.getNano() == 0 && moment.getEpochSecond() % unit.toSeconds() == 0;
    }
}

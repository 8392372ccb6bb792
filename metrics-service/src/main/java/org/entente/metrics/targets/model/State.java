package org.entente.metrics.targets.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** How it stands with what is owed. */
public enum State {
    /** As much was done as is owed. */
    REACHED,
    /** As much was done as is due by now. */
    ON_TRACK,
    BEHIND,
    /** No day is left on which it is owed. */
    MISSED,
    /** The first day on which it is owed has not come. */
    UPCOMING,
    /** Not reached, and nothing is said of when it is to be. */
    OPEN;

    /** How an obligation stands on a day. */
    public static State of(Obligation obligation, long done, LocalDate today) {
        if (BigDecimal.valueOf(done).compareTo(obligation.owed()) >= 0) {
            return REACHED;
        }
        if (obligation.isOver(today)) {
            return MISSED;
        }
        if (obligation.isUpcoming(today)) {
            return UPCOMING;
        }
        return obligation
                .due(today)
                .map(due -> BigDecimal.valueOf(done).compareTo(due) >= 0 ? ON_TRACK : BEHIND)
                .orElse(OPEN);
    }

    /** The name in the API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether days of it are left and something is left to be done. */
    public boolean isRunning() {
        return this == ON_TRACK || this == BEHIND || this == OPEN;
    }
}

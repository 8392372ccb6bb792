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
    /** The period is over. */
    MISSED,
    /** The period has not begun. */
    UPCOMING,
    /** Not reached, and nothing is said of when it is to be. */
    OPEN;

    /** How an obligation stands on a day. */
    public static State of(Obligation obligation, long done, LocalDate today) {
        TargetPeriod period = obligation.period();
        if (BigDecimal.valueOf(done).compareTo(obligation.owed()) >= 0) {
            return REACHED;
        }
        if (period.isOver(today)) {
            return MISSED;
        }
        if (period.days().from().isAfter(today)) {
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

    /** Whether the period goes on and something is left to be done. */
    public boolean isRunning() {
        return this == ON_TRACK || this == BEHIND || this == OPEN;
    }
}

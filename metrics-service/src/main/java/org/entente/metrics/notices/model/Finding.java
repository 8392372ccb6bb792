package org.entente.metrics.notices.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A figure that stands out, and what it was held against.
 *
 * @param history the totals of the months before, the oldest first
 * @param median of these
 * @param deviation their usual distance from it
 */
public record Finding(Kind kind, List<Long> history, BigDecimal median, BigDecimal deviation) {

    /** In which direction it stands out. */
    public enum Kind {
        SPIKE,
        FALL;

        /** The name in the API and in the database. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.entente.metrics.series.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is counted (COUNTER R5.1's Total and Unique Item Requests). */
public enum CountKind {
    /** Events. */
    TOTAL,
    /** Distinct items per member and day; in hours, distinct items per member and hour. */
    UNIQUE;

    /** The kind of that name in the API, such as {@code total}. */
    public static Optional<CountKind> ofWireName(String name) {
        return List.of(values()).stream()
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    /** The name in the API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

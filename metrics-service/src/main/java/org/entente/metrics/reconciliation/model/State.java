package org.entente.metrics.reconciliation.model;

import java.util.Locale;

/** How a reported number stands to the counted one. */
public enum State {
    /** The counted number is one that the report allows. */
    AGREES,
    REPORTED_MORE,
    COUNTED_MORE,
    NOT_COMPARABLE;

    /** The name in the API, such as {@code reported_more}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

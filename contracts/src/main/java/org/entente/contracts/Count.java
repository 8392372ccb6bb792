package org.entente.contracts;

/**
 * How often an action happened.
 *
 * @param total number of events
 * @param unique number of distinct items per member and day (COUNTER R5.1: Total and Unique Item Requests)
 */
public record Count(long total, long unique) {

    public Count {
        if (unique < 0 || total < unique) {
            throw new IllegalArgumentException("Not a count: " + total + " in all, " + unique + " unique");
        }
    }
}

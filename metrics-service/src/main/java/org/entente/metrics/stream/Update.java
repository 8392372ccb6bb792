package org.entente.metrics.stream;

import java.time.Instant;

/**
 * An exchange's figures, ready to be sent to any number of clients.
 *
 * @param at when they were read
 * @param json the same and the figures, as {@code metrics.updated.v1} has them
 */
record Update(String exchange, Instant at, String json) {

    /** Of two updates the one that was read later. */
    static Update later(Update one, Update other) {
        return other.at.isAfter(one.at) ? other : one;
    }
}

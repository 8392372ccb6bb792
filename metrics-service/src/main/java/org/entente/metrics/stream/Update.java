package org.entente.metrics.stream;

/**
 * An exchange's figures, ready to be sent to any number of clients.
 *
 * @param version of the figures, the same whichever instance reads them; later figures have a higher one
 * @param json the figures, as {@code metrics.updated.v1} has them
 */
record Update(String exchange, long version, String json) {

    /** Of two updates the one with the later figures. */
    static Update later(Update one, Update other) {
        return other.version > one.version ? other : one;
    }
}

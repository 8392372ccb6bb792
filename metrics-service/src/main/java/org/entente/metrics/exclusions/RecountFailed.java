package org.entente.metrics.exclusions;

import java.util.UUID;

/** A step of a recount did not succeed. */
final class RecountFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID recount;

    RecountFailed(UUID recount, Throwable cause) {
        super("The recount " + recount + " failed: " + cause.getMessage(), cause);
        this.recount = recount;
    }

    UUID recount() {
        return recount;
    }
}

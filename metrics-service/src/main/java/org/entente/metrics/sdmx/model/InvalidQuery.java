package org.entente.metrics.sdmx.model;

/** A query that breaks a rule of the SDMX REST API. */
public final class InvalidQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidQuery(String message) {
        super(message);
    }
}

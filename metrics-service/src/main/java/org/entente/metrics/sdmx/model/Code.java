package org.entente.metrics.sdmx.model;

/** A value of a dimension, with its name. */
public record Code(String id, String name) {

    /** Everything of a dimension together. */
    public static final String TOTAL = "_T";
}

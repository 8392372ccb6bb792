package org.entente.ingestion.review.model;

import java.util.Locale;

/** What can be done with a fact that is up for review. */
public enum Verb {
    ACCEPT,
    REJECT,
    UNDO;

    /** The name in the API and in the database, such as {@code accept}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The verb of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Verb ofWireName(String name) {
        for (Verb verb : values()) {
            if (verb.wireName().equals(name)) {
                return verb;
            }
        }
        throw new IllegalArgumentException("Not accept, reject or undo: " + name);
    }
}

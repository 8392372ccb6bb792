package org.entente.ingestion.facts.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said in one word of a fact's review. */
public enum FactStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    SUPERSEDED;

    /** The name in the API and in the database, such as {@code pending}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name. */
    public static Optional<FactStatus> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }
}

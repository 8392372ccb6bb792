package org.entente.ingestion.documents.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said in one word of how far a document has come. */
public enum DocumentStatus {
    RECEIVED,
    EXTRACTING,
    IN_REVIEW,
    REVIEWED,
    FAILED;

    /** The name in the API and in the database, such as {@code in_review}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name. */
    public static Optional<DocumentStatus> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(name))
                .findFirst();
    }
}

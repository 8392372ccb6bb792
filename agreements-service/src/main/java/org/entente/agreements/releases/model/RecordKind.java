package org.entente.agreements.releases.model;

import java.util.Locale;

/** The kinds of record that the registry keeps. */
public enum RecordKind {
    AGREEMENT,
    MEETING,
    COMMITMENT;

    /** The name in the API, the events and the database, such as {@code agreement}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

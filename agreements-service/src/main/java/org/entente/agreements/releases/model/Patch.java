package org.entente.agreements.releases.model;

import java.util.List;

/** What a release changes in its record, in the order in which it is applied. */
public record Patch(List<Change> changes) {

    public Patch {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A release changes at least one field");
        }
    }
}

package org.entente.ingestion.facts;

import java.util.List;
import java.util.Optional;

/**
 * What a fact that waits is like.
 *
 * @param suggestions the records that it may belong to, the most probable first
 */
public record Likeness(Optional<SameStatement> sameStatement, List<Suggestion> suggestions) {

    static final Likeness NONE = new Likeness(Optional.empty(), List.of());

    /** The most probable record. */
    public Optional<Suggestion> best() {
        return suggestions.stream().findFirst();
    }
}

package org.entente.metrics.reconciliation.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A reported number, as far as it matters to other numbers of the same measure, member and period.
 *
 * @param origin the document or file that reports it
 * @param source who reports it: numbers of one source restate each other, numbers of two stand side by side
 * @param saidAt when the source said so, if that is known
 */
public record Claim(UUID id, UUID origin, String source, Optional<Instant> saidAt, Allowed allowed) {

    /** Whether this is what the other's source said later, elsewhere, of the same. */
    boolean restates(Claim other) {
        return source.equals(other.source)
                && !origin.equals(other.origin)
                && saidAt.isPresent()
                && other.saidAt.filter(saidAt.get()::isAfter).isPresent();
    }

    /** Whether both cannot be true. */
    boolean contradicts(Claim other) {
        return !allowed.meets(other.allowed);
    }
}

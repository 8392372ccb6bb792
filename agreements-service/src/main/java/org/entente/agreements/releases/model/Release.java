package org.entente.agreements.releases.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An immutable, dated patch to a record, with its source.
 *
 * @param number the release's place among the releases of its record, from 1
 * @param recordedAt when the registry recorded it; later than every release before it
 */
public record Release(
        UUID id,
        UUID recordId,
        int number,
        Instant recordedAt,
        Origin origin,
        Patch patch,
        Optional<Withdrawal> withdrawal) {

    /** Whether the release was part of its record at a time. */
    public boolean countsAt(Instant time) {
        return !recordedAt.isAfter(time)
                && withdrawal.filter(ended -> !ended.at().isAfter(time)).isEmpty();
    }

    /** The same release, with or without a withdrawal. */
    Release withdrawn(Optional<Withdrawal> ended) {
        return new Release(id, recordId, number, recordedAt, origin, patch, ended);
    }

    /** When the registry last changed anything about this release. */
    Instant changedAt() {
        return withdrawal.map(Withdrawal::at).orElse(recordedAt);
    }

    Attributed attribute(Stated stated) {
        Provenance provenance =
                new Provenance(id, origin.document(), stated.span(), origin.acceptedBy(), origin.acceptedAt());
        return new Attributed(stated.value(), provenance);
    }
}

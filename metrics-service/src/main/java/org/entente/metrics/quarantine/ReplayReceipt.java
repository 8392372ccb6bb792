package org.entente.metrics.quarantine;

import java.util.List;
import java.util.UUID;

/**
 * What became of a replay.
 *
 * @param replayed how many events Kafka has acknowledged
 * @param refused those that stay as they were
 */
public record ReplayReceipt(int replayed, List<Refused> refused) {

    /** An event that was not replayed, and which rule it breaks. */
    public record Refused(UUID id, String pointer, String detail) {}
}

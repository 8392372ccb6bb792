package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Data of {@code agreement.changed.v1}, {@code meeting.changed.v1} and {@code commitment.changed.v1}: the record as it now is.
 *
 * @param reference the readable reference, such as {@code CHN-RUS_2019_wuxi-consensus}
 * @param releases how many releases the record has, withdrawn ones included
 * @param fields the values by field name; none if every release is withdrawn, and with them the record
 * @param recordedAt later with each change
 */
public record RecordChanged(
        UUID recordId,
        FactKind kind,
        String reference,
        int releases,
        Map<String, List<String>> fields,
        Instant recordedAt) {

    public RecordChanged {
        requireNonNull(recordId);
        requireNonNull(kind);
        requireNonNull(reference);
        requireNonNull(recordedAt);
        fields = Map.copyOf(fields);
    }
}

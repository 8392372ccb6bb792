package org.entente.agreements.facts;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;
import org.entente.contracts.Source;

/** Makes accepted facts for tests; every value is its own quote. */
public final class AcceptedFact {

    public static final Instant ACCEPTED_AT = Instant.parse("2026-03-04T05:06:07Z");

    private final FactKind kind;
    private final UUID record;
    private final UUID document = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final Map<String, List<FieldValue>> fields = new HashMap<>();
    private Instant acceptedAt = ACCEPTED_AT;

    private AcceptedFact(FactKind kind, UUID record) {
        this.kind = kind;
        this.record = record;
    }

    public static AcceptedFact agreement(UUID record) {
        return new AcceptedFact(FactKind.AGREEMENT, record);
    }

    public static AcceptedFact meeting(UUID record) {
        return new AcceptedFact(FactKind.MEETING, record);
    }

    public static AcceptedFact commitment(UUID record) {
        return new AcceptedFact(FactKind.COMMITMENT, record);
    }

    public static AcceptedFact observation() {
        return new AcceptedFact(FactKind.OBSERVATION, null);
    }

    public AcceptedFact with(String field, String... values) {
        fields.put(field, Arrays.stream(values).map(AcceptedFact::stated).toList());
        return this;
    }

    /** The same fact, accepted once more after its acceptance was taken back. */
    public AcceptedFact again() {
        acceptedAt = acceptedAt.plusSeconds(60);
        return this;
    }

    public UUID id() {
        return id;
    }

    /** As it is on the wire: not by the contract's own record, so that it may hold what that refuses. */
    public Map<String, Object> data() {
        Source source = new Source(
                document, "Forum opens", "https://news.example/forum", "Example News", "2019-10-29", "kbc-ke");
        Map<String, Object> data = new HashMap<>(Map.of(
                "factId", id,
                "documentId", document,
                "kind", kind,
                "fields", fields,
                "source", source,
                "acceptedBy", "curator",
                "acceptedAt", acceptedAt));
        if (record != null) {
            data.put("recordId", record);
        }
        return data;
    }

    /** That its last acceptance is taken back, as it is on the wire. */
    public Map<String, Object> withdrawal() {
        Map<String, Object> data = new HashMap<>(Map.of(
                "factId", id,
                "documentId", document,
                "kind", kind,
                "acceptedAt", acceptedAt,
                "withdrawnBy", "another-curator",
                "withdrawnAt", acceptedAt.plusSeconds(30),
                "reason", "It was only planned."));
        if (record != null) {
            data.put("recordId", record);
        }
        return data;
    }

    private static FieldValue stated(String value) {
        return new FieldValue(value, 100, 100 + value.length(), value);
    }
}

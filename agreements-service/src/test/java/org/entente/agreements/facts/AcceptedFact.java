package org.entente.agreements.facts;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.contracts.FactAccepted;
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

    public UUID id() {
        return id;
    }

    public FactAccepted toEvent() {
        Source source = new Source(
                document, "Forum opens", "https://news.example/forum", "Example News", "2019-10-29", "kbc-ke");
        return new FactAccepted(id, document, kind, record, fields, source, "curator", ACCEPTED_AT);
    }

    private static FieldValue stated(String value) {
        return new FieldValue(value, 100, 100 + value.length(), value);
    }
}

package org.entente.ingestion.facts;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FactState;
import org.entente.ingestion.facts.model.FactStatus;
import org.jspecify.annotations.Nullable;

/** A statement that was found in a document, and what a curator decided on it. */
@Entity
public class Fact {

    @Id
    private UUID id;

    private UUID documentId;
    private String kind;

    @Convert(converter = FactFieldsConverter.class)
    private FactFields fields;

    private double confidence;
    private String[] rules;
    private String status;
    private @Nullable UUID recordId;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private int version;

    /** For Hibernate. */
    protected Fact() {}

    /**
     * A fact that waits for a curator.
     *
     * @param confidence 0 to 1
     * @param rules names of the extraction rules that made it
     */
    public Fact(UUID id, UUID documentId, FactKind kind, FactFields fields, double confidence, List<String> rules) {
        this.id = id;
        this.documentId = documentId;
        this.kind = kind.wireName();
        this.fields = fields;
        this.confidence = confidence;
        this.rules = rules.toArray(String[]::new);
        this.status = FactStatus.PENDING.wireName();
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public FactKind kind() {
        return FactKind.ofWireName(kind);
    }

    public FactFields fields() {
        return fields;
    }

    public double confidence() {
        return confidence;
    }

    public List<String> rules() {
        return List.of(rules);
    }

    /** Whether it is decided on, and how. */
    public FactState state() {
        return switch (FactStatus.ofWireName(status).orElseThrow()) {
            case PENDING -> new FactState.Pending();
            case ACCEPTED -> new FactState.Accepted(Optional.ofNullable(recordId), decidedBy, decidedAt);
            case REJECTED -> new FactState.Rejected(reason, decidedBy, decidedAt);
        };
    }

    /** A curator accepted it, with these fields. */
    public void become(FactState.Accepted accepted, FactFields edited) {
        decide(accepted);
        fields = edited;
        recordId = accepted.recordId().orElse(null);
    }

    /** A curator rejected it. */
    public void become(FactState.Rejected rejected) {
        decide(rejected);
        reason = rejected.reason();
    }

    private void decide(FactState.Decided decided) {
        status = decided.status().wireName();
        decidedBy = decided.by();
        decidedAt = decided.at();
    }
}

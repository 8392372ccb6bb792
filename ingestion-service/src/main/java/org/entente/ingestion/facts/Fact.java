package org.entente.ingestion.facts;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.facts.model.Decider;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FactState;
import org.entente.ingestion.facts.model.FactStatus;
import org.entente.ingestion.facts.model.FoundFact;
import org.jspecify.annotations.Nullable;

/** A statement that was found in a document, and what a curator decided on it. */
@Entity
public class Fact {

    @Id
    private UUID id;

    private UUID documentId;
    private @Nullable String organisation;
    private String kind;

    @Convert(converter = FactFieldsConverter.class)
    private FactFields fields;

    @Convert(converter = FactFieldsConverter.class)
    private FactFields found;

    private double confidence;
    private String[] rules;
    private String status;
    private boolean automatic;
    private @Nullable UUID recordId;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private int version;

    /** For Hibernate. */
    protected Fact() {}

    Fact(UUID id, Document document, FoundFact found) {
        this.id = id;
        this.documentId = document.id();
        this.organisation = document.organisation().orElse(null);
        this.kind = found.kind().wireName();
        this.rules = new String[0];
        become(new FactState.Pending());
        read(found);
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    /** Whose document it is from. */
    public Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    public FactKind kind() {
        return FactKind.ofWireName(kind);
    }

    public FactFields fields() {
        return fields;
    }

    /** The fields as the extractor found them when the document was last searched. */
    public FactFields found() {
        return found;
    }

    /** 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** Names of the extraction rules that made it. */
    public List<String> rules() {
        return List.of(rules);
    }

    /** Whether it is decided on, and how. */
    public FactState state() {
        return switch (FactStatus.ofWireName(status).orElseThrow()) {
            case PENDING -> new FactState.Pending();
            case ACCEPTED ->
                new FactState.Accepted(Optional.ofNullable(recordId), new Decider(decidedBy, automatic), decidedAt);
            case REJECTED -> new FactState.Rejected(reason, Decider.person(decidedBy), decidedAt);
            case SUPERSEDED -> new FactState.Superseded();
        };
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** It is read like that now. What was decided on stays as it was decided; the reading is what an undo brings back. */
    final void read(FoundFact now) {
        if (!(state() instanceof FactState.Decided)) {
            fields = now.fields();
        }
        found = now.fields();
        confidence = now.confidence();
        if (!Arrays.equals(rules, now.rules().toArray())) {
            rules = now.rules().toArray(String[]::new);
        }
    }

    /** It was accepted, with these fields. */
    public void become(FactState.Accepted accepted, FactFields edited) {
        decide(accepted);
        fields = edited;
        automatic = accepted.by().automatic();
        recordId = accepted.recordId().orElse(null);
    }

    /** A curator rejected it. */
    public void become(FactState.Rejected rejected) {
        decide(rejected);
        reason = rejected.reason();
    }

    /** It waits, as it was found: for the first time, or because a decision was undone. */
    public final void become(FactState.Pending pending) {
        leave(pending);
        fields = found;
    }

    void become(FactState.Superseded superseded) {
        leave(superseded);
    }

    private void decide(FactState.Decided decided) {
        status = decided.status().wireName();
        decidedBy = decided.by().name();
        decidedAt = decided.at();
    }

    private void leave(FactState undecided) {
        status = undecided.status().wireName();
        automatic = false;
        recordId = null;
        decidedBy = null;
        decidedAt = null;
        reason = null;
    }
}

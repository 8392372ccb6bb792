package org.entente.ingestion.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.FactFieldsConverter;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FactState;
import org.jspecify.annotations.Nullable;

/** One decision in a fact's history: who, what, when, before and after. Never changed. */
@Entity
@Table(name = "decision")
public class DecisionRecord {

    @Id
    private UUID id;

    private UUID factId;
    private String decision;

    @Convert(converter = FactFieldsConverter.class)
    private FactFields before;

    @Convert(converter = FactFieldsConverter.class)
    private FactFields after;

    private @Nullable UUID recordId;
    private @Nullable String reason;
    private String decidedBy;
    private Instant decidedAt;

    /** For Hibernate. */
    protected DecisionRecord() {}

    private DecisionRecord(UUID id, Fact fact, FactFields before, String decision, FactState.Decided decided) {
        this.id = id;
        this.factId = fact.id();
        this.decision = decision;
        this.before = before;
        this.after = fact.fields();
        this.decidedBy = decided.by();
        this.decidedAt = decided.at();
    }

    /** Of a fact that was just accepted, whose fields were those before. */
    static DecisionRecord of(UUID id, Fact fact, FactFields before, FactState.Accepted accepted) {
        DecisionRecord record = new DecisionRecord(id, fact, before, "accept", accepted);
        record.recordId = accepted.recordId().orElse(null);
        return record;
    }

    /** Of a fact that was just rejected. */
    static DecisionRecord of(UUID id, Fact fact, FactState.Rejected rejected) {
        DecisionRecord record = new DecisionRecord(id, fact, fact.fields(), "reject", rejected);
        record.reason = rejected.reason();
        return record;
    }
}

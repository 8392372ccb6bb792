package org.entente.ingestion.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.FactFieldsConverter;
import org.entente.ingestion.facts.model.Decider;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.review.model.Verb;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One decision in a fact's history: who, what, when, before and after. Never changed. */
@Entity
@Immutable
public class Review {

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
    private boolean automatic;

    /** For Hibernate. */
    protected Review() {}

    /**
     * A decision that was just carried out.
     *
     * @param fact as it is now
     * @param before its fields until then
     * @param recordId the record that it was accepted into, or taken out of
     */
    Review(
            UUID id,
            Verb verb,
            Fact fact,
            FactFields before,
            Optional<UUID> recordId,
            Optional<String> reason,
            Decider by,
            Instant at) {
        this.id = id;
        this.factId = fact.id();
        this.decision = verb.wireName();
        this.before = before;
        this.after = fact.fields();
        this.recordId = recordId.orElse(null);
        this.reason = reason.orElse(null);
        this.decidedBy = by.name();
        this.automatic = by.automatic();
        this.decidedAt = at;
    }

    UUID id() {
        return id;
    }

    Verb verb() {
        return Verb.ofWireName(decision);
    }

    FactFields before() {
        return before;
    }

    FactFields after() {
        return after;
    }

    Optional<UUID> recordId() {
        return Optional.ofNullable(recordId);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Decider by() {
        return new Decider(decidedBy, automatic);
    }

    Instant at() {
        return decidedAt;
    }
}

package org.entente.metrics.observations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FieldValue;
import org.entente.messaging.UnprocessableEvent;
import org.entente.metrics.exchanges.model.NameKeys;
import org.jspecify.annotations.Nullable;

/** A number that a document reports, as it is stored: once for each time that its fact was accepted. */
@Entity
@IdClass(Observation.Key.class)
class Observation {

    @Id
    @Column(name = "fact_id")
    private UUID factId;

    @Column(name = "document_id")
    private UUID documentId;

    private String measure;
    private BigDecimal value;
    private @Nullable String qualifier;
    private @Nullable String subject;

    @Column(name = "subject_keys")
    private String[] subjectKeys;

    private @Nullable String period;

    @Column(name = "span_start")
    private int spanStart;

    @Column(name = "span_end")
    private int spanEnd;

    private String quote;
    private @Nullable String title;
    private @Nullable String url;
    private @Nullable String publisher;

    @Column(name = "published_on")
    private @Nullable String publishedOn;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Id
    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Observation() {}

    /** The observation that an accepted fact is; fails if it has no measure or no value. */
    Observation(FactAccepted fact) {
        FieldValue number = required(fact, "value");
        this.factId = fact.factId();
        this.documentId = fact.documentId();
        this.measure = required(fact, "measure").value();
        this.value = new BigDecimal(number.value());
        this.qualifier = text(fact, "qualifier");
        this.subject = text(fact, "subject");
        this.subjectKeys =
                subject == null ? new String[0] : NameKeys.of(List.of(subject)).toArray(String[]::new);
        this.period = text(fact, "period");
        this.spanStart = number.start();
        this.spanEnd = number.end();
        this.quote = number.quote();
        this.title = fact.source().title();
        this.url = fact.source().url();
        this.publisher = fact.source().publisher();
        this.publishedOn = fact.source().publishedOn();
        this.acceptedBy = fact.acceptedBy();
        this.acceptedAt = fact.acceptedAt();
    }

    /** What tells an acceptance of a fact apart from all others. */
    static Key key(FactAccepted fact) {
        return new Key(fact.factId(), fact.acceptedAt());
    }

    private static FieldValue required(FactAccepted fact, String field) {
        return field(fact, field).orElseThrow(() -> new UnprocessableEvent("An observation has no " + field));
    }

    private static @Nullable String text(FactAccepted fact, String field) {
        return field(fact, field).map(FieldValue::value).orElse(null);
    }

    private static Optional<FieldValue> field(FactAccepted fact, String field) {
        return fact.fields().getOrDefault(field, List.of()).stream().findFirst();
    }

    /** A fact, and when it was accepted. */
    record Key(UUID factId, Instant acceptedAt) {}
}

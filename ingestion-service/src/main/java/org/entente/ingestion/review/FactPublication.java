package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.entente.contracts.EventTypes;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FactWithdrawn;
import org.entente.contracts.Source;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentMetadata;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.model.Decider;
import org.entente.ingestion.facts.model.FactState;
import org.entente.ingestion.review.model.Quotes;
import org.entente.messaging.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells the rest of the platform of facts that were accepted, and of those whose acceptance was taken back. */
@ApplicationScoped
class FactPublication {

    private final Outbox outbox;

    FactPublication(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> accepted(Mutiny.Session session, UnderReview matter, FactState.Accepted accepted) {
        Fact fact = matter.fact();
        FactAccepted event = new FactAccepted(
                fact.id(),
                fact.documentId(),
                fact.kind(),
                accepted.recordId().orElse(null),
                Quotes.cut(fact.fields(), matter.text()),
                source(matter.document()),
                accepted.by().name(),
                accepted.at());
        return outbox.add(session, EventTypes.FACT_ACCEPTED, fact.documentId().toString(), event);
    }

    Uni<Void> withdrawn(
            Mutiny.Session session,
            Fact fact,
            FactState.Accepted accepted,
            Decider by,
            Instant at,
            Optional<String> reason) {
        FactWithdrawn event = new FactWithdrawn(
                fact.id(),
                fact.documentId(),
                fact.kind(),
                accepted.recordId().orElse(null),
                accepted.at(),
                by.name(),
                at,
                reason.orElse(null));
        return outbox.add(session, EventTypes.FACT_WITHDRAWN, fact.documentId().toString(), event);
    }

    private static Source source(Document document) {
        DocumentMetadata metadata = document.metadata();
        return new Source(
                document.id(),
                metadata.title(),
                metadata.sourceUrl(),
                metadata.publisher(),
                metadata.publishedOn(),
                document.organisation().orElse(null));
    }
}

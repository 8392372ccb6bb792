package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.EventTypes;
import org.entente.contracts.FactKind;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentRepository;
import org.entente.ingestion.documents.DocumentText;
import org.entente.ingestion.documents.model.DocumentState;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.FactRepository;
import org.entente.ingestion.facts.FactView;
import org.entente.ingestion.facts.Facts;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FactState;
import org.entente.ingestion.review.model.Decision;
import org.entente.ingestion.work.Ids;
import org.entente.messaging.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries out curators' decisions. The fact, its history, the event that publishes it and the state of its document change in
 * one transaction.
 */
@ApplicationScoped
public class Reviews {

    private final Mutiny.SessionFactory sessions;
    private final FactRepository facts;
    private final DocumentRepository documents;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public Reviews(
            Mutiny.SessionFactory sessions,
            FactRepository facts,
            DocumentRepository documents,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.facts = facts;
        this.documents = documents;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Decides on a fact; 404 if there is none, 409 if it is decided already, 400 if the decision cannot be. */
    public Uni<FactView> decide(UUID factId, ReviewRequest request, String curator) {
        return sessions.withTransaction(session -> facts.lock(session, factId)
                .map(found -> found.orElseThrow(() -> Facts.notFound(factId)))
                .call(fact -> decide(session, fact, pending(fact), request, curator))
                .map(FactView::of));
    }

    private Uni<Void> decide(
            Mutiny.Session session, Fact fact, FactState.Pending pending, ReviewRequest request, String curator) {
        return text(session, fact)
                .chain(text -> {
                    Decision decision = request.on(fact.kind(), text);
                    return decision instanceof Decision.Accept accept
                            ? accept(session, fact, pending, accept, text, curator)
                            : reject(session, fact, pending, (Decision.Reject) decision, curator);
                })
                .chain(() -> advanceDocument(session, fact));
    }

    private Uni<Void> accept(
            Mutiny.Session session,
            Fact fact,
            FactState.Pending pending,
            Decision.Accept accept,
            PlainText text,
            String curator) {
        return requireKnownRecord(session, fact.kind(), accept)
                .chain(() -> acceptChecked(session, fact, pending, accept, text, curator));
    }

    /** A fact may only extend a record that the review itself has made, and of its own kind. */
    private Uni<Void> requireKnownRecord(Mutiny.Session session, FactKind kind, Decision.Accept accept) {
        if (accept.recordId().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return facts.isRecordKnown(session, accept.recordId().get(), kind)
                .invoke(known -> {
                    if (!known) {
                        throw ProblemException.invalid(
                                "/recordId", "There is no such record of kind " + kind.wireName() + ".");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> acceptChecked(
            Mutiny.Session session,
            Fact fact,
            FactState.Pending pending,
            Decision.Accept accept,
            PlainText text,
            String curator) {
        FactFields before = fact.fields();
        // PostgreSQL keeps microseconds; the answer shows what is kept.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FactState.Accepted accepted = pending.accept(recordId(fact.kind(), accept), curator, now);
        fact.become(accepted, accept.edited().orElse(before));
        return session.persist(DecisionRecord.of(ids.next(), fact, before, accepted))
                .chain(() -> publish(session, fact, accepted, text));
    }

    private Uni<Void> reject(
            Mutiny.Session session, Fact fact, FactState.Pending pending, Decision.Reject reject, String curator) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FactState.Rejected rejected = pending.reject(reject.reason(), curator, now);
        fact.become(rejected);
        return session.persist(DecisionRecord.of(ids.next(), fact, rejected));
    }

    private Uni<Void> publish(Mutiny.Session session, Fact fact, FactState.Accepted accepted, PlainText text) {
        return requireDocument(documents.find(session, fact.documentId()))
                .map(document -> FactPublication.of(fact, accepted, document, text))
                .chain(event -> outbox.add(
                        session, EventTypes.FACT_ACCEPTED, fact.documentId().toString(), event));
    }

    /** The document is locked before its undecided facts are counted, so that of two last decisions one sees the other. */
    private Uni<Void> advanceDocument(Mutiny.Session session, Fact fact) {
        return session.flush()
                .chain(() -> requireDocument(documents.lock(session, fact.documentId())))
                .chain(document ->
                        facts.undecided(session, document.id()).invoke(undecided -> advance(document, undecided)))
                .replaceWithVoid();
    }

    private static void advance(Document document, long undecided) {
        if (document.state() instanceof DocumentState.InReview inReview) {
            document.become(inReview.decided(undecided));
        }
    }

    private Optional<UUID> recordId(FactKind kind, Decision.Accept accept) {
        return kind == FactKind.OBSERVATION
                ? Optional.empty()
                : accept.recordId().or(() -> Optional.of(ids.next()));
    }

    private Uni<PlainText> text(Mutiny.Session session, Fact fact) {
        return documents.text(session, fact.documentId()).map(text -> text.map(DocumentText::text)
                .orElseThrow());
    }

    private static Uni<Document> requireDocument(Uni<Optional<Document>> found) {
        return found.map(Optional::orElseThrow);
    }

    private static FactState.Pending pending(Fact fact) {
        if (fact.state() instanceof FactState.Pending pending) {
            return pending;
        }
        String detail = "Fact '" + fact.id() + "' is " + fact.state().status().wireName() + " already.";
        throw new ProblemException(ProblemType.CONFLICT, detail);
    }
}

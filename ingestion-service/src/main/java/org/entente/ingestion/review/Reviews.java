package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.IfMatch;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentRepository;
import org.entente.ingestion.documents.DocumentText;
import org.entente.ingestion.documents.Visibility;
import org.entente.ingestion.documents.model.DocumentState;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.FactRepository;
import org.entente.ingestion.facts.FactView;
import org.entente.ingestion.facts.Facts;
import org.entente.ingestion.facts.model.Decider;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes curators' decisions. The fact, its history, the event that tells of it and the state of its document change in one
 * transaction, which holds the document locked from the start: decisions on one document come one after the other.
 */
@ApplicationScoped
public class Reviews {

    private final Mutiny.SessionFactory sessions;
    private final Decisions decisions;
    private final ReviewRepository reviews;
    private final Facts visibleFacts;
    private final FactRepository facts;
    private final DocumentRepository documents;

    public Reviews(
            Mutiny.SessionFactory sessions,
            Decisions decisions,
            ReviewRepository reviews,
            Facts visibleFacts,
            FactRepository facts,
            DocumentRepository documents) {
        this.sessions = sessions;
        this.decisions = decisions;
        this.reviews = reviews;
        this.visibleFacts = visibleFacts;
        this.facts = facts;
        this.documents = documents;
    }

    /**
     * Decides on a fact; 404 if there is none, 412 if the caller has read another version, 409 if its state does not allow the
     * decision, 400 if the decision cannot be.
     */
    public Uni<FactView> decide(UUID factId, ReviewRequest request, IfMatch ifMatch, String curator) {
        request.verb();
        return sessions.withTransaction(session -> lock(session, factId)
                .invoke(matter -> ifMatch.require(matter.fact().version()))
                .call(matter -> decide(session, matter, request, Decider.person(curator)))
                .map(matter -> FactView.of(matter.fact())));
    }

    /** The decisions on a fact, first to last; 404 if there is none in a document that the caller may see. */
    public Uni<List<ReviewView>> history(Visibility visible, UUID factId) {
        return sessions.withSession(session ->
                        visibleFacts.require(session, visible, factId).chain(() -> reviews.ofFact(session, factId)))
                .map(found -> found.stream().map(ReviewView::of).toList());
    }

    private Uni<UnderReview> lock(Mutiny.Session session, UUID factId) {
        return facts.documentOf(session, factId)
                .map(found -> found.orElseThrow(() -> Facts.notFound(factId)))
                .chain(documentId -> documents.lock(session, documentId))
                .map(Optional::orElseThrow)
                .chain(document -> facts.lock(session, factId)
                        .map(Optional::orElseThrow)
                        .chain(fact -> matter(session, fact, document)));
    }

    private Uni<UnderReview> matter(Mutiny.Session session, Fact fact, Document document) {
        return documents
                .text(session, document.id())
                .map(text -> text.map(DocumentText::text).orElseThrow())
                .chain(text -> reviews.ofFact(session, fact.id())
                        .map(history -> new UnderReview(fact, document, text, history)));
    }

    private Uni<Void> decide(Mutiny.Session session, UnderReview matter, ReviewRequest request, Decider by) {
        return decisions
                .carryOut(session, matter, request.on(matter.fact().kind(), matter.text()), by)
                .chain(session::flush)
                .chain(() -> facts.undecided(session, matter.document().id()))
                .invoke(undecided -> advance(matter.document(), undecided))
                .replaceWithVoid();
    }

    private static void advance(Document document, long undecided) {
        if (document.state() instanceof DocumentState.InReview inReview) {
            document.become(inReview.decided(undecided));
        } else if (document.state() instanceof DocumentState.Reviewed reviewed && undecided > 0) {
            document.become(reviewed.reopen());
        }
    }
}

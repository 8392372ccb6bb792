package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentRepository;
import org.entente.ingestion.documents.Documents;
import org.entente.ingestion.documents.Visibility;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives facts out. */
@ApplicationScoped
public class Facts {

    private final Mutiny.SessionFactory sessions;
    private final FactRepository repository;
    private final DocumentRepository documentRepository;
    private final Documents documents;
    private final Likenesses likenesses;

    public Facts(
            Mutiny.SessionFactory sessions,
            FactRepository repository,
            DocumentRepository documentRepository,
            Documents documents,
            Likenesses likenesses) {
        this.sessions = sessions;
        this.repository = repository;
        this.documentRepository = documentRepository;
        this.documents = documents;
        this.likenesses = likenesses;
    }

    /** A page of the facts that the filter lets through; those that wait with what they are like. */
    public Uni<Page<FactView>> list(FactFilter filter, FactOrder order, PageRequest request) {
        return sessions.withSession(session -> page(session, filter, order, request)
                .chain(page -> likenesses.atAGlance(session, page.items()).map(likeness -> show(page, likeness))));
    }

    /** A page of a document's facts, in the order in which they were found; 404 if there is no such document that the caller may see. */
    public Uni<Page<FactView>> ofDocument(Visibility visible, UUID document, PageRequest request) {
        return sessions.withSession(session -> documents
                .require(session, visible, document)
                .chain(() -> page(session, FactFilter.ofDocument(document), FactOrder.AGE, request))
                .map(page -> show(page, Map.of())));
    }

    /**
     * The fact; 404 if there is none in a document that the caller may see.
     *
     * @param withLikeness whether it is shown with what it is like, which tells of other organisations' facts
     */
    public Uni<FactView> read(Visibility visible, boolean withLikeness, UUID id) {
        return sessions.withSession(session -> require(session, visible, id)
                .chain(fact -> withLikeness
                        ? likenesses.of(session, fact).map(likeness -> FactView.of(fact, likeness))
                        : Uni.createFrom().item(FactView.of(fact))));
    }

    /** What the fact is like, among all accepted ones; 404 if there is no such fact. */
    public Uni<Likeness> likeness(UUID id) {
        return sessions.withSession(session -> repository
                .find(session, id)
                .map(found -> found.orElseThrow(() -> notFound(id)))
                .chain(fact -> likenesses.of(session, fact)));
    }

    /** The fact, in that session; 404 if there is none in a document that the caller may see. */
    public Uni<Fact> require(Mutiny.Session session, Visibility visible, UUID id) {
        return repository
                .find(session, id)
                .map(found -> found.orElseThrow(() -> notFound(id)))
                .call(fact -> requireDocument(session, visible, fact));
    }

    /** The answer to the id of a fact that does not exist: 404. */
    public static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no fact '" + id + "'.");
    }

    private Uni<Document> requireDocument(Mutiny.Session session, Visibility visible, Fact fact) {
        return documentRepository.find(session, fact.documentId()).map(found -> found.filter(visible::covers)
                .orElseThrow(() -> notFound(fact.id())));
    }

    private Uni<Page<Fact>> page(Mutiny.Session session, FactFilter filter, FactOrder order, PageRequest request) {
        FactQuery query = new FactQuery(filter, order, request.cursor());
        return repository
                .page(session, query, request.limit() + 1)
                .map(found -> Page.of(found, request.limit(), order::cursor));
    }

    private static Page<FactView> show(Page<Fact> page, Map<UUID, Likeness> likeness) {
        return page.map(fact -> FactView.of(fact, likeness.getOrDefault(fact.id(), Likeness.NONE)));
    }
}

package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.Cursor;
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

    public Facts(
            Mutiny.SessionFactory sessions,
            FactRepository repository,
            DocumentRepository documentRepository,
            Documents documents) {
        this.sessions = sessions;
        this.repository = repository;
        this.documentRepository = documentRepository;
        this.documents = documents;
    }

    /** A page of the facts that the filter lets through, oldest first. */
    public Uni<Page<FactView>> list(FactFilter filter, PageRequest request) {
        return sessions.withSession(session -> page(session, filter, request));
    }

    /** A page of a document's facts, in the order of its text; 404 if there is no such document that the caller may see. */
    public Uni<Page<FactView>> ofDocument(Visibility visible, UUID document, PageRequest request) {
        return sessions.withSession(session -> documents
                .require(session, visible, document)
                .chain(() -> page(session, FactFilter.ofDocument(document), request)));
    }

    /** The fact; 404 if there is none in a document that the caller may see. */
    public Uni<FactView> read(Visibility visible, UUID id) {
        return sessions.withSession(session -> repository
                .find(session, id)
                .map(found -> found.orElseThrow(() -> notFound(id)))
                .call(fact -> requireDocument(session, visible, fact))
                .map(FactView::of));
    }

    /** The answer to the id of a fact that does not exist: 404. */
    public static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no fact '" + id + "'.");
    }

    private Uni<Document> requireDocument(Mutiny.Session session, Visibility visible, Fact fact) {
        return documentRepository.find(session, fact.documentId()).map(found -> found.filter(visible::covers)
                .orElseThrow(() -> notFound(fact.id())));
    }

    private Uni<Page<FactView>> page(Mutiny.Session session, FactFilter filter, PageRequest request) {
        Optional<UUID> after = request.cursor().map(Facts::position);
        return repository
                .oldestFirst(session, filter, after, request.limit() + 1)
                .map(found -> page(found, request));
    }

    private static Page<FactView> page(List<Fact> found, PageRequest request) {
        return Page.of(found, request.limit(), fact -> Cursor.of(fact.id().toString()))
                .map(FactView::of);
    }

    private static UUID position(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts(1).get(0));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}

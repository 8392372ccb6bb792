package org.entente.ingestion.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.DocumentSubmitted;
import org.entente.contracts.EventTypes;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.ingestion.documents.model.DocumentState;
import org.entente.ingestion.documents.model.DocumentStatus;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.work.Ids;
import org.entente.messaging.Outbox;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes documents in and gives them out. */
@ApplicationScoped
public class Documents {

    private final Mutiny.SessionFactory sessions;
    private final DocumentRepository repository;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public Documents(
            Mutiny.SessionFactory sessions, DocumentRepository repository, Outbox outbox, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a document and queues it, in one transaction; the same bytes of the same organisation are only stored once. One that
     * failed is queued again.
     */
    public Uni<Receipt> submit(Submission submission) {
        return sessions.withTransaction(session -> findOrStore(session, submission))
                .onFailure(Documents::wasStoredMeanwhile)
                .recoverWithUni(() -> sessions.withSession(session -> findStored(session, submission)));
    }

    /** Queues a document to be processed again; 404 if there is none, 409 if it is queued or being processed. */
    public Uni<Receipt> process(UUID id) {
        return sessions.withTransaction(session -> repository
                .lock(session, id)
                .map(found -> found.orElseThrow(() -> notFound(id)))
                .chain(document -> queueAgain(session, document, processed(document))));
    }

    /** A page of the documents that the caller may see, newest first. */
    public Uni<Page<DocumentView>> list(Visibility visible, Optional<DocumentStatus> status, PageRequest request) {
        Optional<UUID> before = request.cursor().map(Documents::position);
        return sessions.withSession(
                        session -> repository.newestFirst(session, visible, status, before, request.limit() + 1))
                .map(found -> page(found, request));
    }

    /** The document; 404 if there is none that the caller may see. */
    public Uni<DocumentView> read(Visibility visible, UUID id) {
        return sessions.withSession(session -> require(session, visible, id).chain(document -> repository
                .sameStory(session, visible, document)
                .map(copies -> DocumentView.of(document, copies))));
    }

    /** The document's text; 404 if it has none yet. */
    public Uni<PlainText> text(Visibility visible, UUID id) {
        return sessions.withSession(session -> require(session, visible, id).chain(() -> repository.text(session, id)))
                .map(text -> text.map(DocumentText::text).orElseThrow(() -> noText(id)));
    }

    /** The document as it was submitted. */
    public Uni<StoredFile> original(Visibility visible, UUID id) {
        return sessions.withSession(session -> require(session, visible, id).chain(document -> repository
                .original(session, id)
                .map(original -> StoredFile.of(document, original.orElseThrow()))));
    }

    /** The document, in that session; 404 if there is none that the caller may see. */
    public Uni<Document> require(Mutiny.Session session, Visibility visible, UUID id) {
        return repository.find(session, id).map(found -> found.filter(visible::covers)
                .orElseThrow(() -> notFound(id)));
    }

    private Uni<Receipt> findOrStore(Mutiny.Session session, Submission submission) {
        return repository
                .sameBytes(session, submission)
                .chain(found -> found.isPresent()
                        ? answerOrRetry(session, found.get(), submission)
                        : store(session, submission));
    }

    private Uni<Receipt> answerOrRetry(Mutiny.Session session, UUID id, Submission submission) {
        return repository.lock(session, id).map(Optional::orElseThrow).chain(document -> {
            if (document.state() instanceof DocumentState.Failed failed) {
                document.describe(submission.metadata());
                return queueAgain(session, document, failed);
            }
            return Uni.createFrom().item(Receipt.of(document, false));
        });
    }

    private Uni<Receipt> queueAgain(Mutiny.Session session, Document document, DocumentState.Processed processed) {
        document.processAgain(processed);
        return queue(session, document.id()).replaceWith(() -> Receipt.of(document, true));
    }

    private Uni<Receipt> store(Mutiny.Session session, Submission submission) {
        Document document = new Document(ids.next(), submission, clock.instant());
        DocumentOriginal original =
                new DocumentOriginal(document.id(), submission.original().bytes());
        return session.persist(document)
                .chain(() -> session.persist(original))
                .chain(session::flush)
                .chain(() -> queue(session, document.id()))
                .replaceWith(() -> Receipt.of(document, true));
    }

    private Uni<Void> queue(Mutiny.Session session, UUID id) {
        return outbox.add(session, EventTypes.DOCUMENT_SUBMITTED, id.toString(), new DocumentSubmitted(id));
    }

    private Uni<Receipt> findStored(Mutiny.Session session, Submission submission) {
        return repository
                .sameBytes(session, submission)
                .chain(found -> repository.find(session, found.orElseThrow()))
                .map(found -> Receipt.of(found.orElseThrow(), false));
    }

    /** Two requests with the same bytes at once: the database lets one of them store. */
    private static boolean wasStoredMeanwhile(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && "document_once".equals(violation.getConstraintName());
    }

    private static Page<DocumentView> page(List<Document> found, PageRequest request) {
        return Page.of(
                        found,
                        request.limit(),
                        document -> Cursor.of(document.id().toString()))
                .map(DocumentView::of);
    }

    private static UUID position(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts(1).get(0));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }

    private static DocumentState.Processed processed(Document document) {
        if (document.state() instanceof DocumentState.Processed processed) {
            return processed;
        }
        String detail = "Document '" + document.id() + "' is waiting to be processed, or is being processed.";
        throw new ProblemException(ProblemType.CONFLICT, detail);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no document '" + id + "'.");
    }

    private static ProblemException noText(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "Document '" + id + "' has no text, or none yet.");
    }
}

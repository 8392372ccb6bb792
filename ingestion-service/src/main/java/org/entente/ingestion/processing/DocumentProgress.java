package org.entente.ingestion.processing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentOriginal;
import org.entente.ingestion.documents.DocumentRepository;
import org.entente.ingestion.documents.DocumentText;
import org.entente.ingestion.documents.model.DocumentState;
import org.entente.ingestion.review.FactIntake;
import org.entente.messaging.UnprocessableEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notes how far a document has come while a worker has it. */
@ApplicationScoped
public class DocumentProgress {

    private final Mutiny.SessionFactory sessions;
    private final DocumentRepository documents;
    private final FactIntake intake;
    private final int maxAttempts;

    public DocumentProgress(
            Mutiny.SessionFactory sessions, DocumentRepository documents, FactIntake intake, ProcessingConfig limits) {
        this.sessions = sessions;
        this.documents = documents;
        this.intake = intake;
        this.maxAttempts = limits.maxAttempts();
    }

    /**
     * Marks the document as being extracted, at once and for everybody to see, therefore in a transaction of its own.
     *
     * @return the file, or nothing if the document needs no reading any more
     */
    Uni<Optional<FileToRead>> take(UUID id) {
        return sessions.openSession().chain(session -> session.withTransaction(transaction -> take(session, id))
                .eventually(session::close));
    }

    /** Stores what came of it, in the transaction of the session. */
    Uni<Void> finish(Mutiny.Session session, UUID id, Outcome outcome) {
        return documents
                .lock(session, id)
                .map(Optional::orElseThrow)
                .chain(document -> document.state() instanceof DocumentState.Extracting extracting
                        ? finish(session, document, extracting, outcome)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Optional<FileToRead>> take(Mutiny.Session session, UUID id) {
        return documents
                .lock(session, id)
                .map(found -> found.orElseThrow(() -> new UnprocessableEvent("There is no document " + id)))
                .chain(document -> document.state() instanceof DocumentState.Unread unread
                        ? take(session, document, unread)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<FileToRead>> take(Mutiny.Session session, Document document, DocumentState.Unread unread) {
        DocumentState.Extracting extracting = unread.extract();
        document.become(extracting);
        if (document.countAttempt() > maxAttempts) {
            document.become(extracting.fail("The service broke down each time that it read the file."));
            return Uni.createFrom().item(Optional.empty());
        }
        return documents
                .original(session, document.id())
                .map(original -> Optional.of(file(document, original.orElseThrow())));
    }

    private Uni<Void> finish(
            Mutiny.Session session, Document document, DocumentState.Extracting extracting, Outcome outcome) {
        if (outcome instanceof Outcome.Extracted extracted) {
            extracted.findings().language().ifPresent(document::recogniseLanguage);
            return session.persist(new DocumentText(document.id(), extracted.text()))
                    .chain(() ->
                            intake.store(session, document, extracted.findings().facts()))
                    .invoke(waiting -> document.become(extracting.found(waiting)))
                    .replaceWithVoid();
        }
        document.become(extracting.fail(((Outcome.Failed) outcome).reason()));
        return Uni.createFrom().voidItem();
    }

    private static FileToRead file(Document document, DocumentOriginal original) {
        Optional<String> publishedOn = Optional.ofNullable(document.metadata().publishedOn());
        return new FileToRead(document.id(), original.bytes(), document.mediaType(), document.fileName(), publishedOn);
    }
}

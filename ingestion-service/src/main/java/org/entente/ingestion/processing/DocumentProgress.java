package org.entente.ingestion.processing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.ingestion.copies.Copies;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentMetadata;
import org.entente.ingestion.documents.DocumentOriginal;
import org.entente.ingestion.documents.DocumentRepository;
import org.entente.ingestion.documents.DocumentText;
import org.entente.ingestion.documents.model.DocumentState;
import org.entente.ingestion.processing.model.FileMetadata;
import org.entente.ingestion.review.FactIntake;
import org.entente.messaging.UnprocessableEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notes how far a document has come while a worker has it. */
@ApplicationScoped
public class DocumentProgress {

    private static final String BROKE_DOWN = "The service broke down each time that it read the file.";

    private final Mutiny.SessionFactory sessions;
    private final DocumentRepository documents;
    private final FactIntake intake;
    private final Copies copies;
    private final int maxAttempts;

    public DocumentProgress(
            Mutiny.SessionFactory sessions,
            DocumentRepository documents,
            FactIntake intake,
            Copies copies,
            ProcessingConfig limits) {
        this.sessions = sessions;
        this.documents = documents;
        this.intake = intake;
        this.copies = copies;
        this.maxAttempts = limits.maxAttempts();
    }

    /**
     * Marks the document as being extracted, at once and for everybody to see, therefore in a transaction of its own.
     *
     * @return what is to be done, or nothing if the document needs no processing any more
     */
    Uni<Optional<Task>> take(UUID id) {
        return inTransaction(session -> documents
                .lock(session, id)
                .map(found -> found.orElseThrow(() -> new UnprocessableEvent("There is no document " + id)))
                .chain(document -> document.state() instanceof DocumentState.Unread unread
                        ? take(session, document, unread)
                        : nothing()));
    }

    /** Stores what came of it, in the transaction of the session. */
    Uni<Void> finish(Mutiny.Session session, UUID id, Outcome outcome) {
        return copies.oneAtATime(session)
                .chain(() -> documents.lock(session, id))
                .map(Optional::orElseThrow)
                .chain(document -> document.state() instanceof DocumentState.Extracting extracting
                        ? finish(session, document, extracting, outcome)
                        : Uni.createFrom().voidItem());
    }

    /** Does not count the attempt that has just been made, in a transaction of its own. */
    Uni<Void> giveBack(UUID id) {
        return inTransaction(session ->
                        documents.lock(session, id).invoke(found -> found.ifPresent(Document::discountAttempt)))
                .replaceWithVoid();
    }

    /** Has the document fail, in the transaction of the session. Nobody would take it again. */
    Uni<Void> giveUp(Mutiny.Session session, UUID id, String reason) {
        return documents
                .lock(session, id)
                .invoke(found -> found.ifPresent(document -> fail(document, reason)))
                .replaceWithVoid();
    }

    private static void fail(Document document, String reason) {
        if (document.state() instanceof DocumentState.Extracting extracting) {
            document.become(extracting.fail(reason));
        }
    }

    private Uni<Optional<Task>> take(Mutiny.Session session, Document document, DocumentState.Unread unread) {
        DocumentState.Extracting extracting = unread.extract();
        document.become(extracting);
        if (document.countAttempt() > maxAttempts) {
            document.become(extracting.fail(BROKE_DOWN));
            return nothing();
        }
        return documents
                .text(session, document.id())
                .chain(text -> text.isPresent()
                        ? Uni.createFrom().item(Optional.of(findAgain(document, text.get())))
                        : documents
                                .original(session, document.id())
                                .map(original -> Optional.of(readAndFind(document, original.orElseThrow()))));
    }

    private Uni<Void> finish(
            Mutiny.Session session, Document document, DocumentState.Extracting extracting, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            document.become(extracting.fail(failed.reason()));
            return Uni.createFrom().voidItem();
        }
        Outcome.Extracted extracted = (Outcome.Extracted) outcome;
        describe(document, extracted);
        return store(session, document, extracted)
                .chain(() ->
                        intake.store(session, document, extracted.findings().facts()))
                .invoke(waiting -> document.become(extracting.found(waiting)))
                .replaceWithVoid();
    }

    private static void describe(Document document, Outcome.Extracted extracted) {
        Findings findings = extracted.findings();
        extracted.reading().ifPresent(reading -> {
            document.find(metadata(reading.metadata()));
            document.note(reading.notices());
        });
        document.noteLanguage(findings.languageNotice());
        document.find(language(findings).orElse(document.foundMetadata()).orElse(date(findings)));
    }

    private static DocumentMetadata language(Findings findings) {
        return new DocumentMetadata(null, null, null, null, findings.language().orElse(null));
    }

    private static DocumentMetadata date(Findings findings) {
        return new DocumentMetadata(null, null, null, findings.statedDate().orElse(null), null);
    }

    /** What has just been read is stored; a document that was not linked with its copies yet is. */
    private Uni<Void> store(Mutiny.Session session, Document document, Outcome.Extracted extracted) {
        Uni<Void> stored = extracted.reading().isEmpty()
                ? Uni.createFrom().voidItem()
                : session.persist(new DocumentText(document.id(), extracted.text()));
        return stored.chain(() -> extracted.signature().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : copies.link(session, document, extracted.signature().get()))
                .chain(session::flush);
    }

    private static DocumentMetadata metadata(FileMetadata file) {
        return new DocumentMetadata(
                file.title().orElse(null),
                null,
                file.publisher().orElse(null),
                file.publishedOn().orElse(null),
                file.language().orElse(null));
    }

    private static Task readAndFind(Document document, DocumentOriginal original) {
        FileToRead file = new FileToRead(document.id(), original.bytes(), document.mediaType(), document.fileName());
        return new Task.ReadAndFind(file, publishedOn(document));
    }

    private static Task findAgain(Document document, DocumentText text) {
        return new Task.FindAgain(document.id(), text.text(), publishedOn(document));
    }

    private static Optional<String> publishedOn(Document document) {
        return Optional.ofNullable(document.metadata().publishedOn());
    }

    private static Uni<Optional<Task>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private <T> Uni<T> inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return sessions.openSession().chain(session -> session.withTransaction(transaction -> work.apply(session))
                .eventually(session::close));
    }
}

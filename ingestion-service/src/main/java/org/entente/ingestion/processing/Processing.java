package org.entente.ingestion.processing;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.DocumentSubmitted;
import org.entente.ingestion.copies.model.Signature;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.processing.model.Reading;
import org.entente.ingestion.work.Allowance;
import org.entente.ingestion.work.WorkerThreads;
import org.entente.messaging.Event;
import org.entente.messaging.TransientFaults;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Brings a submitted document as far as review. */
@ApplicationScoped
public class Processing {

    private static final Logger LOG = Logger.getLogger(Processing.class);

    private static final String OUR_FAULT = "The service could not process the document; its operators have been told.";

    private final WorkerThreads workers;
    private final TextReader reader;
    private final FactFinder finder;
    private final DocumentProgress progress;
    private final Duration timeLimit;

    public Processing(
            WorkerThreads workers,
            TextReader reader,
            FactFinder finder,
            DocumentProgress progress,
            ProcessingConfig limits) {
        this.workers = workers;
        this.reader = reader;
        this.finder = finder;
        this.progress = progress;
        this.timeLimit = limits.timeLimit();
    }

    /** Reads the document's text, finds its facts and puts them up for review; the results are part of the session's transaction. */
    public Uni<Void> process(Mutiny.Session session, Event<DocumentSubmitted> event) {
        UUID id = event.data().documentId();
        return progress.take(id)
                .chain(task -> task.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : attempt(task.get()).chain(outcome -> progress.finish(session, id, outcome)));
    }

    /** Has the document fail whose event could not be handled. */
    public Uni<Void> giveUp(Mutiny.Session session, Event<DocumentSubmitted> event) {
        return progress.giveUp(session, event.data().documentId(), OUR_FAULT);
    }

    /** An attempt that a passing fault ends is none: it will be made again, however long the fault lasts. */
    private Uni<Outcome> attempt(Task task) {
        return carryOut(task).onFailure(TransientFaults::include).call(() -> progress.giveBack(task.documentId()));
    }

    private Uni<Outcome> carryOut(Task task) {
        if (task instanceof Task.FindAgain again) {
            return find(task, again.text(), Optional.empty());
        }
        FileToRead file = ((Task.ReadAndFind) task).file();
        return workers.run(() -> reader.read(file))
                .chain(reading -> reading instanceof Reading.Readable readable
                        ? find(task, readable.text(), Optional.of(readable))
                        : failed(((Reading.Unreadable) reading).reason()));
    }

    /** The time that a text may take counts from when there is room for it. */
    private Uni<Outcome> find(Task task, PlainText text, Optional<Reading.Readable> reading) {
        Optional<String> publishedOn = task.publishedOn()
                .or(() -> reading.flatMap(each -> each.metadata().publishedOn()));
        return workers.run(() -> finder.reserve(text))
                .chain(share -> find(share, text, publishedOn))
                .chain(findings -> workers.<Outcome>run(
                        () -> new Outcome.Extracted(text, reading, Signature.of(text.value()), findings)))
                .onFailure(TimeoutException.class)
                .recoverWithUni(
                        () -> failed("Looking for facts took longer than " + timeLimit.toSeconds() + " seconds."))
                .onFailure(Processing::isDefect)
                .recoverWithUni(failure -> failedByDefect(task.documentId(), failure));
    }

    private Uni<Findings> find(Allowance.Share share, PlainText text, Optional<String> publishedOn) {
        return workers.run(
                () -> {
                    try {
                        return finder.find(text, publishedOn);
                    } finally {
                        share.giveBack();
                    }
                },
                timeLimit);
    }

    /** The extractor breaks down on the text, as it would each time. */
    private static boolean isDefect(Throwable failure) {
        return failure instanceof RuntimeException && !TransientFaults.include(failure)
                || failure instanceof StackOverflowError
                || failure instanceof LinkageError;
    }

    private static Uni<Outcome> failedByDefect(UUID id, Throwable failure) {
        LOG.errorf(failure, "Document %s cannot be processed", id);
        return failed(OUR_FAULT);
    }

    private static Uni<Outcome> failed(String reason) {
        return Uni.createFrom().item(new Outcome.Failed(reason));
    }
}

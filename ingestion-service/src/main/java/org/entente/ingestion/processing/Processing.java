package org.entente.ingestion.processing;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.entente.contracts.DocumentSubmitted;
import org.entente.ingestion.processing.model.Reading;
import org.entente.ingestion.work.WorkerThreads;
import org.entente.messaging.Event;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Brings a submitted document as far as review. */
@ApplicationScoped
public class Processing {

    private static final Logger LOG = Logger.getLogger(Processing.class);

    /** A parser that reports nothing cannot be stopped; it is given up after this many times what it may take. */
    private static final int PATIENCE = 2;

    private final WorkerThreads workers;
    private final TextReader reader;
    private final FactFinder finder;
    private final DocumentProgress progress;
    private final Duration patience;

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
        this.patience = limits.timeLimit().multipliedBy(PATIENCE);
    }

    /** Reads the document's text, finds its facts and puts them up for review; the results are part of the session's transaction. */
    public Uni<Void> process(Mutiny.Session session, Event<DocumentSubmitted> event) {
        UUID id = event.data().documentId();
        return progress.take(id)
                .chain(file -> file.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : extract(file.get()).chain(outcome -> progress.finish(session, id, outcome)));
    }

    private Uni<Outcome> extract(FileToRead file) {
        return workers.run(() -> extractNow(file), patience)
                .onFailure(TimeoutException.class)
                .recoverWithItem(() -> outcome(file, reader.tooSlow()));
    }

    private Outcome extractNow(FileToRead file) {
        try {
            return outcome(file, reader.read(file));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            LOG.errorf(e, "Document %s cannot be processed", file.documentId());
            return new Outcome.Failed("The service could not process the document; its operators have been told.");
        }
    }

    private Outcome outcome(FileToRead file, Reading reading) {
        if (reading instanceof Reading.Readable readable) {
            return new Outcome.Extracted(readable.text(), finder.find(readable.text(), file.publishedOn()));
        }
        return new Outcome.Failed(((Reading.Unreadable) reading).reason());
    }
}

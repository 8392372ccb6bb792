package org.entente.ingestion.processing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import org.apache.tika.pipes.PipesResult;
import org.entente.ingestion.parser.FileHints;
import org.entente.ingestion.processing.model.Reading;
import org.entente.ingestion.work.WorkerThreads;
import org.jboss.logging.Logger;

/**
 * Reads the text out of a file of any kind. Plain text is decoded here; every other file is read in the parser's process. Takes a
 * while: for worker threads only.
 */
@ApplicationScoped
public class TextReader {

    private static final Logger LOG = Logger.getLogger(TextReader.class);

    /** The process may also break down for a reason that is not the file's: it is killed, the machine lacks memory. */
    private static final int BREAKDOWNS = 3;

    private static final byte[] SAMPLE = "<html><body><p>Ready.</p></body></html>".getBytes(StandardCharsets.UTF_8);

    private final ParserProcess parser;
    private final PlainTextReader plainText;
    private final ParserAnswer answers;

    public TextReader(ProcessingConfig limits) {
        this.parser = ParserProcess.within(limits);
        this.answers = new ParserAnswer(limits);
        this.plainText = new PlainTextReader(limits.maxCharacters(), answers);
    }

    /** The process is started before the first file needs it. */
    void start(@Observes StartupEvent event, WorkerThreads workers) {
        workers.run(() -> parser.parse(SAMPLE, new FileHints(Optional.of("text/html"), Optional.empty())))
                .subscribe()
                .with(
                        result -> LOG.infof("The parser's process answers: %s", result.getStatus()),
                        failure -> LOG.error("The parser's process does not start", failure));
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        close();
    }

    /** Ends the parser's process. */
    void close() throws IOException {
        parser.close();
    }

    /**
     * The file's text, or why there is none.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Reading read(FileToRead file) throws InterruptedException {
        MediaType type = plainText.typeByContent(file);
        Optional<Reading> plain = plainText.read(file, type);
        return plain.isPresent() ? plain.get() : parse(file, hints(file, type));
    }

    private Reading parse(FileToRead file, FileHints hints) throws InterruptedException {
        try {
            PipesResult result = parser.parse(file.bytes(), hints);
            for (int i = 1; i < BREAKDOWNS && ParserAnswer.isBreakdown(result); i++) {
                result = parser.parse(file.bytes(), hints);
            }
            return answers.of(result, file.bytes());
        } catch (IOException e) {
            throw new IllegalStateException("The parser's process cannot be reached", e);
        }
    }

    /** Nothing that is said of bytes makes them text if they are none, or something else if they are. */
    private static FileHints hints(FileToRead file, MediaType type) {
        if (MediaType.OCTET_STREAM.equals(type)) {
            return new FileHints(Optional.empty(), Optional.empty());
        }
        return PlainTextReader.isPlain(file, type)
                ? new FileHints(Optional.of(MediaType.TEXT_PLAIN.toString()), Optional.empty())
                : new FileHints(Optional.of(file.mediaType()), file.fileName());
    }
}

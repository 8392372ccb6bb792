package org.entente.ingestion.processing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesClient;
import org.apache.tika.pipes.PipesConfigBase;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.entente.ingestion.parser.FileHints;

/**
 * Apache Tika's parsers in a process of their own, with a bound of its own on time and memory, which is started again when it breaks
 * down. It reads one file at a time; others wait for it in the order of arrival.
 */
final class ParserProcess implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofSeconds(60);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private final ParserHome home;
    private final PipesClient process;
    private final int maxCharacters;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);
    private final ExecutorService caller = Executors.newSingleThreadExecutor(ParserProcess::thread);

    private ParserProcess(ParserHome home, ProcessingConfig limits) {
        this.home = home;
        this.process = new PipesClient(configuration(home, limits));
        this.maxCharacters = limits.maxCharacters();
        this.patience = limits.timeLimit().plus(TIME_TO_START.multipliedBy(2));
    }

    /** Not yet started: the first file does that. */
    static ParserProcess within(ProcessingConfig limits) {
        return new ParserProcess(ParserHome.create(), limits);
    }

    /**
     * What Tika makes of the file.
     *
     * @throws IOException if the process cannot be started or given the file
     * @throws InterruptedException if the thread is interrupted while it waits for its turn or for the answer
     */
    PipesResult parse(byte[] bytes, FileHints hints) throws IOException, InterruptedException {
        turn.acquire();
        try {
            Path file = home.store(bytes);
            try {
                return answer(request(file, hints));
            } finally {
                home.remove(file);
            }
        } finally {
            turn.release();
        }
    }

    /** A process that does not start is no fault of the file; Tika would try for ever. */
    private PipesResult answer(FetchEmitTuple request) throws IOException, InterruptedException {
        Future<PipesResult> answer = caller.submit(() -> process.process(request));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The parser's process does not start", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "parser");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        caller.shutdownNow();
        process.close();
        home.delete();
    }

    private FetchEmitTuple request(Path file, FileHints hints) {
        ParseContext context = new ParseContext();
        context.set(FileHints.class, hints);
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        BasicContentHandlerFactory.HANDLER_TYPE.BODY,
                        HandlerConfig.PARSE_MODE.CONCATENATE,
                        maxCharacters,
                        0,
                        true));
        FetchKey key = new FetchKey("submitted", file.toString());
        return new FetchEmitTuple(file.getFileName().toString(), key, new EmitKey(), new Metadata(), context);
    }

    private static PipesConfigBase configuration(ParserHome home, ProcessingConfig limits) {
        PipesConfigBase configuration = new PipesConfigBase();
        configuration.setTikaConfig(home.configuration());
        configuration.setJavaPath(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        configuration.setForkedJvmArgs(List.of(
                "-cp",
                ParserHome.classPath(),
                "-Xmx" + limits.parserMemory().asLongValue(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + home.logging(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlog4j2.statusLoggerLevel=OFF",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF"));
        configuration.setTimeoutMillis(limits.timeLimit().toMillis());
        configuration.setStartupTimeoutMillis(TIME_TO_START.toMillis());
        configuration.setSleepOnStartupTimeoutMillis(BETWEEN_STARTS.toMillis());
        // answers come back to us, however long; the process never ends because nothing happens
        configuration.setMaxForEmitBatchBytes(-1);
        configuration.setShutdownClientAfterMillis(0);
        return configuration;
    }
}

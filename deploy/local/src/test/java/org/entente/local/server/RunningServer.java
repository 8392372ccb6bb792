package org.entente.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.local.Component;

/** A server that a test has started. */
final class RunningServer implements AutoCloseable {
    private final Component server;
    private final Process process;

    private RunningServer(Component server, Process process) {
        this.server = server;
        this.process = process;
    }

    /** Starts it, and returns when it is ready. */
    static RunningServer start(Component server, Path log) throws IOException {
        server.prepare();
        Process process = server.command()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        RunningServer running = new RunningServer(server, process);
        await().atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive() || server.isReady());
        assertThat(process.isAlive()).as("see " + log).isTrue();
        return running;
    }

    /** Ends it as a crash would. */
    void crash() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it in order. */
    void stop() throws IOException {
        server.stop(process.toHandle());
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        crash();
    }
}

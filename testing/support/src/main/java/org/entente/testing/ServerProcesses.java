package org.entente.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.entente.local.Component;

/**
 * The processes of embedded servers.
 *
 * <p>Their ids are system properties, for the reason given at {@link Addresses}.
 *
 * @param folder where they keep data and logs
 */
record ServerProcesses(Path folder, PortBlock ports) {
    private static final String PID = "entente.testing.pid.";
    private static final int LAST_LINES = 30;
    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** Starts a server, and returns when it is ready. */
    void start(Component server) {
        Path log = folder.resolve(server.name() + ".log");
        try {
            server.prepare();
            Process process = server.command()
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            System.setProperty(PID + server.name(), "" + process.pid());
            ports.note(process.toHandle(), folder);
            await().atMost(LONGEST_START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !process.isAlive() || server.isReady());
            if (!process.isAlive()) {
                throw new IllegalStateException(server.name() + " ended:\n" + endOf(log));
            }
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(server.name() + " is not ready after " + LONGEST_START, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String endOf(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Ends a server in order, and returns when it has ended. */
    void stop(Component server) throws IOException {
        Optional<ProcessHandle> process = find(PID + server.name());
        if (process.isPresent()) {
            server.stop(process.get());
            await().atMost(LONGEST_STOP).until(() -> !process.get().isAlive());
        }
    }

    /** Kills a server as a crash would. */
    void kill(Component server) {
        find(PID + server.name()).ifPresent(ServerProcesses::kill);
    }

    /** Kills a process with all that it started, and returns when they are gone. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Kills all when the JVM ends, and deletes their folder. */
    void endWithTheJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "entente-test-servers"));
    }

    private void end() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PID))
                .flatMap(name -> find(name).stream())
                .forEach(ServerProcesses::kill);
        Folders.delete(folder);
    }

    private static Optional<ProcessHandle> find(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .map(Long::parseLong)
                .flatMap(ProcessHandle::of);
    }
}

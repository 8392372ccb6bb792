package org.entente.system.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/** The processes of the running platform, as its supervisor writes them down. */
record Components(Path root) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The process of a component, as soon as it is ready. */
    ProcessHandle awaitReady(String name) {
        return await("readiness of " + name)
                .atMost(PATIENCE)
                .until(() -> ready(name).orElse(null), process -> process != null);
    }

    void kill(String name) {
        awaitReady(name).destroyForcibly();
    }

    /** Kills a component while the supervisor sleeps, so that nobody starts it again before {@link #heed}. */
    void killUnheeded(String name) throws IOException, InterruptedException {
        ProcessHandle victim = awaitReady(name);
        signal("STOP", supervisor());
        victim.destroyForcibly();
    }

    /** Has the supervisor go on. */
    void heed() throws IOException, InterruptedException {
        signal("CONT", supervisor());
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("The signal " + signal + " could not be sent");
        }
    }

    /** Where an instance of a service listens, not by way of the gateway. */
    String address(String name) {
        return "http://localhost:" + port(name);
    }

    int port(String name) {
        Properties state = state();
        return Integer.parseInt(
                state.getProperty(prefix(state, name).orElseThrow() + "ports").split(" ")[0]);
    }

    ProcessHandle supervisor() {
        return ProcessHandle.of(Long.parseLong(state().getProperty("supervisor.pid")))
                .orElseThrow();
    }

    private Optional<ProcessHandle> ready(String name) {
        Properties state = state();
        return prefix(state, name)
                .filter(prefix -> "ready".equals(state.getProperty(prefix + "state")))
                .map(prefix -> state.getProperty(prefix + "process.pid"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive);
    }

    private static Optional<String> prefix(Properties state, String name) {
        return IntStream.range(0, Integer.parseInt(state.getProperty("components")))
                .mapToObj(i -> "component." + i + ".")
                .filter(prefix -> name.equals(state.getProperty(prefix + "name")))
                .findFirst();
    }

    private Properties state() {
        Properties state = new Properties();
        try (Reader file = Files.newBufferedReader(root.resolve(".entente/state.properties"))) {
            state.load(file);
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

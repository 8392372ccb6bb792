package org.entente.benchmarks.platform;

import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.benchmarks.scenario.Failure;
import org.entente.local.cli.Memory;
import org.entente.local.platform.Installation;
import org.entente.local.platform.Port;
import org.entente.local.platform.Ports;
import org.entente.local.server.PostgreSql;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.ProcessIdentity;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.StateFile;

/** A platform started for the benchmark alone, by the script, with its data in a folder of its own. */
public final class Platform implements AutoCloseable {

    private final Installation installation;
    private final Ports ports;
    private final boolean keep;
    private final Api api;
    private boolean open = true;
    private boolean leaveLogs;

    private Platform(Installation installation, Ports ports, boolean keep) {
        this.installation = installation;
        this.ports = ports;
        this.keep = keep;
        this.api = new Api(ports.gateway(), new Tokens(ports.realm()));
    }

    /**
     * Starts one, which is stopped when this process ends, whatever ends it.
     *
     * @param keep whether its data is that of the last time, and stays for the next
     * @throws Failure if it does not start; why, the script has said
     */
    public static Platform start(Installation installation, boolean keep) throws InterruptedException {
        Platform platform = new Platform(installation, Ports.from(System.getenv()), keep);
        List<String> command = new ArrayList<>(List.of("up", "--detach"));
        if (!keep) {
            command.add("--fresh");
        }
        // What a benchmark that was killed has left running
        script(installation, List.of("down"), Redirect.DISCARD);
        if (script(installation, command, Redirect.INHERIT) != 0) {
            throw new Failure("The platform to be measured did not start.");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "farewell"));
        return platform;
    }

    public Api api() {
        return api;
    }

    public Ports ports() {
        return ports;
    }

    /** How the database of the metrics is reached, as its owner. */
    public PgConnectOptions database() {
        return new PgConnectOptions()
                .setHost("localhost")
                .setPort(ports.of(Port.POSTGRESQL))
                .setDatabase("metrics")
                .setUser("metrics")
                .setPassword(PostgreSql.PASSWORD)
                .setCachePreparedStatements(true);
    }

    /** The broker's address. */
    public String kafka() {
        return "localhost:" + ports.of(Port.KAFKA);
    }

    /** What a component holds in memory, in millions of bytes; what it shares with others is counted by its part. */
    public double megabytes(String component) {
        return Memory.alone(process(component)) * 1.024 / 1_000;
    }

    /** The processor time that a component has taken so far, in seconds. */
    public double processorSeconds(String component) {
        ProcessHandle process = process(component);
        return Stream.concat(Stream.of(process), process.descendants())
                        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1_000.0;
    }

    /** The options that a component's Java was started with. */
    public List<String> javaOptions(String component) {
        String[] arguments = process(component).info().arguments().orElse(new String[0]);
        return Stream.of(arguments)
                .takeWhile(argument -> !argument.equals("-jar"))
                .filter(argument -> !argument.startsWith("-Xlog"))
                .toList();
    }

    /** The version of each component, by its name. */
    public Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        components().forEach(status -> versions.put(status.name(), status.version()));
        return versions;
    }

    private ProcessHandle process(String component) {
        return components().stream()
                .filter(status -> status.name().equals(component))
                .flatMap(status -> status.process().flatMap(ProcessIdentity::find).stream())
                .findFirst()
                .orElseThrow(() -> new Failure("There is no process of " + component + " to look at."));
    }

    private List<ComponentStatus> components() {
        try {
            return new StateFile(installation.stateFile())
                    .read()
                    .map(Snapshot::components)
                    .orElse(List.of());
        } catch (IOException e) {
            throw new Failure("The state of the platform cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps what its components have logged, and tells where that is. */
    public synchronized Path leaveLogs() {
        leaveLogs = true;
        return installation.logs();
    }

    /** Stops it, and deletes its data unless that is kept. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            script(installation, List.of("down"), Redirect.INHERIT);
            if (!keep) {
                delete(leaveLogs ? installation.data() : installation.state());
            }
        } catch (IOException e) {
            throw new Failure("The data of the benchmark cannot be deleted: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int script(Installation installation, List<String> arguments, Redirect output)
            throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(installation.root().resolve("entente").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO().redirectOutput(output);
        builder.environment().put("ENTENTE_DATA", installation.state().toString());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new Failure("The script cannot be run: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

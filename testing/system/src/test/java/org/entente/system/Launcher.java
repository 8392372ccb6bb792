package org.entente.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The script {@code ./entente} in a folder of its own that links to the project's files, with ports of its own. */
final class Launcher implements AutoCloseable {

    private static final String SCRIPT = "entente";
    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "INGESTION",
            "AGREEMENTS",
            "METRICS",
            "KEYCLOAK",
            "KEYCLOAK_MANAGEMENT",
            "POSTGRESQL",
            "KAFKA",
            "KAFKA_CONTROLLER");

    private final Path folder;
    private final Map<String, String> ports;
    private final Optional<SmallDisk> brokersDisk;

    private Launcher(Path folder, Map<String, String> ports) throws IOException, InterruptedException {
        this.folder = folder;
        this.ports = ports;
        this.brokersDisk = SmallDisk.at(folder, Path.of(".entente", "data", "kafka"));
    }

    static Launcher startDemo() {
        try {
            Launcher launcher = new Launcher(linkedFolder(projectRoot()), freePorts());
            launcher.start("./" + SCRIPT, "demo", "--detach");
            return launcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void start(String... command) throws IOException, InterruptedException {
        List<String> onDisk = brokersDisk.map(disk -> disk.mountedFor(command)).orElse(List.of(command));
        run(onDisk.toArray(String[]::new));
    }

    Optional<SmallDisk> brokersDisk() {
        return brokersDisk;
    }

    /** Runs a command of the script; what it printed. */
    String entente(String... arguments) {
        List<String> command = new ArrayList<>(List.of("./" + SCRIPT));
        command.addAll(List.of(arguments));
        try {
            return run(command.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Runs a program in the folder; what it printed. Fails if it does. */
    String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        ports.forEach((name, number) -> builder.environment().put("ENTENTE_" + name + "_PORT", number));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        int status = process.waitFor();
        String printed = Files.readString(output);
        if (status != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + status + ":\n" + printed);
        }
        return printed;
    }

    Path root() {
        return folder;
    }

    String address(String component) {
        String name = component.replace("-service", "").toUpperCase(Locale.ROOT);
        return "http://localhost:" + ports.get(name);
    }

    Keycloak keycloak() {
        return new Keycloak(address("keycloak"));
    }

    @Override
    public void close() throws IOException {
        entente("down");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The nearest folder above that holds the script. */
    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(SCRIPT))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Path linkedFolder(Path project) throws IOException {
        Path folder = Files.createTempDirectory("entente-system");
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : files.filter(Launcher::isPartOfTheProject).toList()) {
                linkOrCopy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** Files are copied with their times, by which the script tells whether something has to be built. */
    private static void linkOrCopy(Path file, Path target) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createSymbolicLink(target, file);
        } else {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static boolean isPartOfTheProject(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".");
    }

    /** All held until each is known, so that they differ. */
    private static Map<String, String> freePorts() throws IOException {
        Map<String, String> ports = new HashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : PORTS) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(name, Integer.toString(socket.getLocalPort()));
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        return ports;
    }
}

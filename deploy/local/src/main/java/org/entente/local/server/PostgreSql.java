package org.entente.local.server;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.local.Component;

/**
 * PostgreSQL with one database, and an owner of the same name, for each service and for Keycloak.
 *
 * @param folder where it keeps its data
 * @param durable whether what is committed survives a crash of the machine; tests do without
 */
public record PostgreSql(Distribution distribution, Path folder, int port, boolean durable) implements Component {
    /** The databases; the owner of each has its name. */
    public static final List<String> DATABASES = List.of("ingestion", "agreements", "metrics", "gateway", "keycloak");

    /** The password of every owner, and of the superuser {@code postgres}. */
    public static final String PASSWORD = "entente";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=256MB",
            // Under load a checkpoint each 1 GB would write every page of the events' keys anew, each time
            "max_wal_size=3GB",
            "checkpoint_timeout=15min",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC");
    private static final List<String> NOT_DURABLE =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
    private static final int PROTOCOL_3_0 = 3 << 16;

    public PostgreSql {
        folder = folder.toAbsolutePath();
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String version() {
        return Distribution.version("postgresql");
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    /** How JDBC reaches one of the databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** The SQL that creates a database and its owner, a statement a line. */
    public static String creationOf(String database) {
        return "CREATE ROLE %1$s LOGIN PASSWORD '%2$s';\nCREATE DATABASE %1$s OWNER %1$s;\n"
                .formatted(database, PASSWORD);
    }

    /** Where the data directory itself is. */
    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void prepare() throws IOException {
        Path binaries = distribution.postgresql();
        new Once(binaries.resolve("unpacked")).unlessDoneFor(version(), this::unpack);
        Unprivileged user = Unprivileged.here();
        Files.createDirectories(folder);
        if (!Files.exists(data())) {
            initialise(user);
        }
        user.own(data());
        forgetDeadServer();
        new Once(data().resolve("entente-databases"))
                .unlessDoneFor(String.join(" ", DATABASES), () -> createDatabases(user));
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", data().toString(), "-p", "" + port));
        Stream.concat(SETTINGS.stream(), durable ? Stream.empty() : NOT_DURABLE.stream())
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        try {
            return new ProcessBuilder(Unprivileged.here().run(command)).directory(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for its fast shutdown, which disconnects clients; the ordinary signal would wait for them to leave. */
    @Override
    public void stop(ProcessHandle process) throws IOException {
        if (process.isAlive()) {
            Tool.run(List.of("sh", "-c", "kill -INT " + process.pid()), "");
        }
    }

    /** Ready when it asks a client who says hello for its password; before that it refuses, saying that it is starting up. */
    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            byte[] who = "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
            DataOutputStream hello = new DataOutputStream(socket.getOutputStream());
            hello.writeInt(8 + who.length);
            hello.writeInt(PROTOCOL_3_0);
            hello.write(who);
            return socket.getInputStream().read() == 'R';
        } catch (IOException e) {
            return false;
        }
    }

    private void unpack() throws IOException {
        Path binaries = distribution.postgresql();
        try (Stream<Path> files = Files.list(binaries)) {
            Path archive = files.filter(file -> file.toString().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("There is no PostgreSQL in " + binaries));
            new TarXz(archive).unpackTo(binaries);
        }
    }

    /** Initialises beside the data directory and moves it there when it is whole, so that one cut short is never taken for it. */
    private void initialise(Unprivileged user) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "initialising");
        Path password = Files.writeString(fresh.resolve("password"), PASSWORD);
        user.own(fresh);
        Tool.run(user.run(initdb(fresh.resolve("data"), password)), "");
        Files.move(fresh.resolve("data"), data());
        Files.delete(password);
        Files.delete(fresh);
    }

    private List<String> initdb(Path data, Path password) {
        return List.of(
                program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durable ? "--no-instructions" : "--no-sync");
    }

    /** Removes the lock of a server that was killed: its process id may by now be another program's, and would keep it from starting. */
    private void forgetDeadServer() throws IOException {
        Path lock = data().resolve("postmaster.pid");
        if (Files.exists(lock)
                && !isRunning(Long.parseLong(Files.readAllLines(lock).get(0).strip()))) {
            Files.delete(lock);
        }
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    /** In single-user mode, which needs no client program; what exists already is passed over. */
    private void createDatabases(Unprivileged user) throws IOException {
        String statements = DATABASES.stream().map(PostgreSql::creationOf).collect(Collectors.joining());
        Tool.run(user.run(List.of(program("postgres"), "--single", "-D", data().toString(), "postgres")), statements);
    }

    private String program(String name) {
        return distribution.postgresql().resolve("bin").resolve(name).toString();
    }
}

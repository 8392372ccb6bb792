package org.entente.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.local.Component;

/**
 * Keycloak with the realm {@code entente}, which it imports at its first start.
 *
 * @param folder its home: configuration and realm; the programs stay in the distribution
 * @param databaseUrl how JDBC reaches the database {@code keycloak}, which must be up before Keycloak starts
 */
public record Keycloak(Distribution distribution, Path folder, int port, int managementPort, String databaseUrl)
        implements Component {
    private static final String REALM = "entente-realm.json";
    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** What is settled when Keycloak is built, not when it starts. */
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx320m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    public Keycloak {
        folder = folder.toAbsolutePath();
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String version() {
        return Distribution.version("keycloak");
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, managementPort);
    }

    /** Where its own pages are. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Where the realm is: the issuer of its tokens. */
    public String realmUrl() {
        return url() + "/realms/entente";
    }

    @Override
    public void prepare() throws IOException {
        Path programs = distribution.keycloak();
        new Once(programs.resolve("built")).unlessDoneFor(String.join(" ", BUILD), this::build);
        for (String name : List.of("conf", "data/import", "providers", "themes")) {
            Files.createDirectories(folder.resolve(name));
        }
        link(folder.resolve("lib"), programs.resolve("lib"));
        copy(programs.resolve("conf/cache-ispn.xml"), folder.resolve("conf/cache-ispn.xml"));
        Files.write(folder.resolve("data/import").resolve(REALM), realm());
    }

    /** The realm as JSON, in the form that Keycloak imports. */
    public static byte[] realm() {
        try (InputStream file = Keycloak.class.getResourceAsStream(REALM)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ProcessBuilder command() {
        List<String> command = java(folder);
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--hostname=" + url(),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--db-url=" + databaseUrl,
                "--db-username=keycloak",
                "--db-pool-max-size=20",
                "--log-level=info,io.smallrye.health:warn"));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("KC_DB_PASSWORD", PostgreSql.PASSWORD);
        process.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        process.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "entente-demo");
        return process;
    }

    @Override
    public boolean isReady() {
        return answers("http://127.0.0.1:" + managementPort + "/health/ready")
                && answers("http://127.0.0.1:" + port + "/realms/entente/.well-known/openid-configuration");
    }

    private static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(1000);
            boolean fine = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return fine;
        } catch (IOException e) {
            return false;
        }
    }

    /** Builds from the programs as they were unpacked, which an earlier build may have changed. */
    private void build() throws IOException {
        Path current = distribution.keycloak().resolve("lib/quarkus");
        Path unpacked = distribution.keycloak().resolve("lib/quarkus-as-unpacked");
        if (Files.exists(unpacked)) {
            copyFiles(unpacked, current);
        } else {
            Path copy = Files.createTempDirectory(distribution.keycloak(), "quarkus");
            copyFiles(current, copy);
            Files.move(copy, unpacked);
        }
        List<String> command = java(distribution.keycloak());
        command.addAll(BUILD);
        Tool.run(command, "");
    }

    private List<String> java(Path home) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                distribution.keycloak().resolve("lib/quarkus-run.jar").toString(),
                ENTRY_POINT));
        return command;
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }
}

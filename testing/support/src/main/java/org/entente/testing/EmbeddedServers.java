package org.entente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.entente.local.Component;
import org.entente.local.server.Distribution;
import org.entente.local.server.Kafka;
import org.entente.local.server.Keycloak;
import org.entente.local.server.PostgreSql;

/** The servers as processes of this machine, without containers: in a folder of their own, deleted when the JVM ends. */
final class EmbeddedServers {
    private static final String FOLDER = "entente.testing.folder";
    private static final String FIRST_PORT = "entente.testing.port";
    private static final int PARTITIONS = 3;

    private final Path folder;
    private final Distribution distribution = Distribution.find();
    private final ServerProcesses processes;
    private final PostgreSql postgresql;
    private final Kafka kafka;
    private final Keycloak keycloak;

    private EmbeddedServers(Path folder, PortBlock ports) {
        this.folder = folder;
        processes = new ServerProcesses(folder, ports);
        postgresql = new PostgreSql(distribution, folder.resolve("postgresql"), ports.port(0), false);
        kafka = new Kafka(distribution, folder.resolve("kafka"), ports.port(1), ports.port(2), PARTITIONS);
        keycloak = new Keycloak(
                distribution, folder.resolve("keycloak"), ports.port(3), ports.port(4), postgresql.jdbcUrl("keycloak"));
    }

    static EmbeddedServers inNewFolder() {
        try {
            PortBlock ports = PortBlock.claim();
            EmbeddedServers servers = new EmbeddedServers(Files.createTempDirectory("entente-test"), ports);
            System.setProperty(FOLDER, servers.folder.toString());
            System.setProperty(FIRST_PORT, "" + ports.first());
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that run in this JVM, if any do. */
    static Optional<EmbeddedServers> running() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .map(folder -> new EmbeddedServers(Path.of(folder), new PortBlock(Integer.getInteger(FIRST_PORT))));
    }

    Addresses start() {
        processes.endWithTheJvm();
        CompletableFuture<Void> broker = CompletableFuture.runAsync(() -> processes.start(kafka));
        CompletableFuture<Void> signIn = CompletableFuture.runAsync(() -> {
            new Template(distribution, processes, postgresql, keycloak).copy();
            processes.start(postgresql);
            processes.start(keycloak);
        });
        CompletableFuture.allOf(broker, signIn).join();
        return new Addresses("localhost:" + postgresql.port(), kafka.bootstrapServers(), keycloak.url());
    }

    void kill(Server server) {
        processes.kill(component(server));
    }

    void restart(Server server) {
        processes.start(component(server));
    }

    private Component component(Server server) {
        return switch (server) {
            case POSTGRESQL -> postgresql;
            case KAFKA -> kafka;
            case KEYCLOAK -> keycloak;
        };
    }
}

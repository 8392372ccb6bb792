package org.entente.testing;

import java.time.Duration;
import java.util.stream.Collectors;
import org.entente.local.server.Distribution;
import org.entente.local.server.Keycloak;
import org.entente.local.server.PostgreSql;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers of the projects' own images; Testcontainers removes them when the JVM ends. */
final class ContainerServers {
    private static final String PARTITIONS = "3";
    private static final int KEYCLOAK_PORT = 8080;
    private static final int POSTGRESQL_PORT = PostgreSQLContainer.POSTGRESQL_PORT;

    private final Network network = Network.newNetwork();
    private final PostgreSQLContainer postgresql = new PostgreSQLContainer("postgres:" + postgresqlVersion())
            .withUsername("postgres")
            .withPassword(PostgreSql.PASSWORD)
            .withNetwork(network)
            .withNetworkAliases("postgresql")
            .withCopyToContainer(Transferable.of(databases()), "/docker-entrypoint-initdb.d/databases.sql")
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:" + Distribution.version("kafka"))
            .withEnv("KAFKA_NUM_PARTITIONS", PARTITIONS);
    private final GenericContainer<?> keycloak = new GenericContainer<>(
                    "quay.io/keycloak/keycloak:" + Distribution.version("keycloak"))
            .dependsOn(postgresql)
            .withNetwork(network)
            .withExposedPorts(KEYCLOAK_PORT)
            .withEnv("KC_DB", "postgres")
            .withEnv("KC_DB_URL", "jdbc:postgresql://postgresql:" + POSTGRESQL_PORT + "/keycloak")
            .withEnv("KC_DB_USERNAME", "keycloak")
            .withEnv("KC_DB_PASSWORD", PostgreSql.PASSWORD)
            .withCopyToContainer(Transferable.of(Keycloak.realm()), "/opt/keycloak/data/import/entente-realm.json")
            .withCommand("start", "--import-realm", "--cache=local", "--http-enabled=true", "--hostname-strict=false")
            .waitingFor(Wait.forHttp("/realms/entente/.well-known/openid-configuration")
                    .forPort(KEYCLOAK_PORT)
                    .withStartupTimeout(Duration.ofMinutes(3)));

    Addresses start() {
        Startables.deepStart(postgresql, kafka, keycloak).join();
        Server.POSTGRESQL.runsIn(postgresql.getContainerId());
        Server.KAFKA.runsIn(kafka.getContainerId());
        Server.KEYCLOAK.runsIn(keycloak.getContainerId());
        return new Addresses(
                postgresql.getHost() + ":" + postgresql.getMappedPort(POSTGRESQL_PORT),
                kafka.getBootstrapServers(),
                "http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(KEYCLOAK_PORT));
    }

    /** The image of 18.6.0 is called 18.6. */
    private static String postgresqlVersion() {
        return Distribution.version("postgresql").replaceFirst("\\.0$", "");
    }

    private static String databases() {
        return PostgreSql.DATABASES.stream().map(PostgreSql::creationOf).collect(Collectors.joining());
    }
}

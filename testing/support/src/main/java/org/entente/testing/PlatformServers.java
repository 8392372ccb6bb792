package org.entente.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.entente.local.server.PostgreSql;

/**
 * Real PostgreSQL, Kafka and Keycloak for the tests of a module, started by the first test that needs them and stopped when the JVM ends.
 *
 * <p>With {@code initArgs = @ResourceArg(name = "database", value = "metrics")} the application under test gets that service's database.
 * Containers are used where a container engine answers, the embedded servers where none does.
 */
public class PlatformServers implements QuarkusTestResourceLifecycleManager {
    private String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        Addresses servers = Addresses.ofRunningServers();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", servers.kafka());
        settings.put("quarkus.oidc.auth-server-url", servers.realm());
        if (database != null) {
            settings.put("quarkus.datasource.reactive.url", "postgresql://" + servers.postgresql() + "/" + database);
            settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + servers.postgresql() + "/" + database);
            settings.put("quarkus.datasource.username", database);
            settings.put("quarkus.datasource.password", PostgreSql.PASSWORD);
        }
        return settings;
    }

    /** Leaves the servers running for the tests that follow. */
    @Override
    public void stop() {
        // they end with the JVM
    }

    /** {@code host:port} of PostgreSQL; databases and owners are those of {@link PostgreSql#DATABASES}. */
    public static String postgresql() {
        return Addresses.ofRunningServers().postgresql();
    }

    /** {@code host:port} of Kafka, for clients of a test's own. */
    public static String kafka() {
        return Addresses.ofRunningServers().kafka();
    }

    /** The URL of Keycloak, without a realm. */
    public static String keycloak() {
        return Addresses.ofRunningServers().keycloak();
    }
}

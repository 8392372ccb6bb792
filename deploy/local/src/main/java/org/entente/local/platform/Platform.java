package org.entente.local.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.entente.local.Component;
import org.entente.local.server.Distribution;
import org.entente.local.server.Kafka;
import org.entente.local.server.Keycloak;
import org.entente.local.server.PostgreSql;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.Step;

/**
 * The components of the platform and their order.
 *
 * <p>PostgreSQL and Kafka start together, Keycloak as soon as PostgreSQL is ready. The services follow when tokens can be checked; on a
 * small machine one after another, because each then is ready sooner, and all of them are no later.
 */
public final class Platform {

    private static final int PROCESSORS_TO_START_AT_ONCE = 6;

    private static final Set<String> DATA = Set.of("postgresql", "kafka");

    private final Installation installation;
    private final Ports ports;
    private final int processors;

    public Platform(Installation installation, Ports ports, int processors) {
        this.installation = installation;
        this.ports = ports;
        this.processors = processors;
    }

    /** Entente's version. */
    public static String version() {
        try (InputStream file = Platform.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions.getProperty("entente");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All components; each comes after those that it names. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(servers());
        List<QuarkusService> services = services();
        for (int i = 0; i < services.size(); i++) {
            boolean inTurn = i > 0 && processors < PROCESSORS_TO_START_AT_ONCE;
            String before = inTurn ? services.get(i - 1).name() : "keycloak";
            steps.add(new Step(services.get(i), DATA, Set.of(before)));
        }
        return steps;
    }

    public List<Component> components() {
        return steps().stream().map(Step::component).toList();
    }

    /**
     * The steps without some components, which someone else runs.
     *
     * @throws Obstacle if there is no component of such a name
     */
    public List<Step> stepsWithout(Set<String> names) {
        List<String> known = components().stream().map(Component::name).toList();
        Set<String> unknown = new TreeSet<>(names);
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new Obstacle("There is no '%s'; there are: %s."
                    .formatted(String.join("', '", unknown), String.join(", ", known)));
        }
        return steps().stream()
                .filter(step -> !names.contains(step.component().name()))
                .toList();
    }

    /** The instances of services beyond the first of each. */
    public List<Step> furtherInstances(Instances wanted) {
        List<Step> steps = new ArrayList<>();
        for (String service : wanted.numbers().keySet()) {
            for (int number = 2; number <= wanted.of(service); number++) {
                steps.add(furtherInstance(service, number));
            }
        }
        return steps;
    }

    /** One more instance of a service, on a port that is free now; it lets all others start first. */
    Step furtherInstance(String service, int number) {
        QuarkusService instance = first(service).instance(Instances.name(service, number), freePort());
        return new Step(instance, DATA, Set.of("gateway", Instances.name(service, number - 1)));
    }

    /** The component of that name, which was told to listen on that port. */
    public Component running(String name, int port) {
        return components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseGet(() -> first(name.replaceFirst("-\\d+$", "")).instance(name, port));
    }

    private QuarkusService first(String service) {
        return services().stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service '" + service + "'"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Obstacle("No port is free: " + e.getMessage() + ".");
        }
    }

    private List<Step> servers() {
        Distribution distribution = new Distribution(installation.distribution());
        PostgreSql postgresql = new PostgreSql(
                distribution, installation.data().resolve("postgresql"), ports.of(Port.POSTGRESQL), true);
        Kafka kafka = new Kafka(
                distribution,
                installation.data().resolve("kafka"),
                ports.of(Port.KAFKA),
                ports.of(Port.KAFKA_CONTROLLER));
        Keycloak keycloak = new Keycloak(
                distribution,
                installation.data().resolve("keycloak"),
                ports.of(Port.KEYCLOAK),
                ports.of(Port.KEYCLOAK_MANAGEMENT),
                postgresql.jdbcUrl("keycloak"));
        return List.of(
                new Step(postgresql, Set.of(), Set.of()),
                new Step(kafka, Set.of(), Set.of()),
                new Step(keycloak, Set.of(postgresql.name()), Set.of()));
    }

    private List<QuarkusService> services() {
        return List.of(
                service("ingestion-service", Port.INGESTION, Jvm.startingFast(320), database("ingestion")),
                service("agreements-service", Port.AGREEMENTS, Jvm.startingFast(192), database("agreements")),
                service("metrics-service", Port.METRICS, Jvm.fastUnderLoad(384, 224), database("metrics")),
                service("gateway", Port.GATEWAY, Jvm.startingFast(192), gateway()));
    }

    private QuarkusService service(String name, Port port, Jvm jvm, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Port.KAFKA));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", ports.realm().toString());
        return new QuarkusService(name, version(), installation.runnable(name), ports.of(port), jvm, environment);
    }

    private Map<String, String> database(String name) {
        String address = "postgresql://localhost:" + ports.of(Port.POSTGRESQL) + "/" + name;
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                address,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + address,
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                PostgreSql.PASSWORD);
    }

    private Map<String, String> gateway() {
        Map<String, String> settings = new HashMap<>(database("gateway"));
        settings.put("ENTENTE_GATEWAY_INGESTION_URL", "http://localhost:" + ports.of(Port.INGESTION));
        settings.put("ENTENTE_GATEWAY_AGREEMENTS_URL", "http://localhost:" + ports.of(Port.AGREEMENTS));
        settings.put("ENTENTE_GATEWAY_METRICS_URL", "http://localhost:" + ports.of(Port.METRICS));
        return settings;
    }
}

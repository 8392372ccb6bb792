package org.entente.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole platform with its demo data, started once for all tests by {@code ./entente demo}, as a newcomer would start it, but on free
 * ports and with its data in a temporary folder, so that it may run beside another. The broker's data is on a small disk of its own where
 * the system permits one, so that it can be filled.
 */
public final class RunningPlatform implements BeforeAllCallback, ParameterResolver {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Launcher launcher;

    @Override
    public void beforeAll(ExtensionContext context) {
        launcher = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Launcher.class.getName(), key -> Launcher.startDemo(), Launcher.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    /** A request in the name of one of the demo's sign-ins. */
    public RequestSpecification as(String signIn) {
        return anyone().auth().oauth2(token(signIn));
    }

    /** A request in nobody's name. */
    public RequestSpecification anyone() {
        return given().baseUri(gateway()).basePath("/api/v1");
    }

    public String token(String signIn) {
        return tokens.computeIfAbsent(signIn, name -> launcher.keycloak().token(name));
    }

    /** A token that was issued just now. */
    public String freshToken(String signIn) {
        tokens.remove(signIn);
        return token(signIn);
    }

    String expiredToken() {
        return launcher.keycloak().expiredToken();
    }

    public String gateway() {
        return launcher.address("gateway");
    }

    /** The address of a service behind the gateway. */
    String service(String name) {
        return launcher.address(name);
    }

    public Path root() {
        return launcher.root();
    }

    /** Runs a shell script in the folder of the running platform; what it printed. */
    String run(String script) throws IOException, InterruptedException {
        return launcher.run("bash", "-c", script);
    }

    /** Runs a command of the script {@code ./entente}; what it printed. */
    public String entente(String... arguments) {
        return launcher.entente(arguments);
    }

    /** The disk of bounded size that the broker's data is on; none where the system permits no such disk. */
    public Optional<SmallDisk> brokersDisk() {
        return launcher.brokersDisk();
    }

    void loadDemoAgain() {
        launcher.entente("demo", "--detach");
    }

    public EventStream stream(String path, String signIn) throws IOException, InterruptedException {
        return streamOf(gateway(), path, signIn);
    }

    /** Such a stream of one instance of a service, not by way of the gateway. */
    public EventStream streamOf(String address, String path, String signIn) throws IOException, InterruptedException {
        return EventStream.open(http, URI.create(address + "/api/v1" + path), token(signIn));
    }

    void awaitTotal(String path, String field, int expected) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> as("viewer").get(path).then().statusCode(200).body(field, equalTo(expected)));
    }
}

package org.entente.metrics;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.testing.Tokens;

/** The service as its callers see it. */
public final class Api {

    /** How long a test waits for what happens behind Kafka. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    public static final String EVENTS = "application/cloudevents-batch+json";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    /** A request of a demo sign-in. */
    public static RequestSpecification as(String signIn) {
        return anonymous().auth().oauth2(token(signIn));
    }

    /** The access token of a demo sign-in. */
    public static String token(String signIn) {
        return TOKENS.computeIfAbsent(signIn, Tokens::of);
    }

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return given().config(RestAssuredConfig.config()
                .encoderConfig(encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(EVENTS, ContentType.BINARY)
                        .encodeContentTypeAs("application/cloudevents+json", ContentType.BINARY)
                        .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)
                        .encodeContentTypeAs("text/csv", ContentType.BINARY)
                        .encodeContentTypeAs("application/vnd.ms-excel", ContentType.BINARY)
                        .encodeContentTypeAs(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                ContentType.BINARY)));
    }

    /** A new exchange without members, of which no other test knows. */
    public static String newExchange() {
        String id = "x-" + UUID.randomUUID();
        as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of("id", id, "name", "Exchange " + id))
                .post("/api/v1/exchanges")
                .then()
                .statusCode(201);
        return id;
    }

    /** A new exchange with those members, who joined in 2017. */
    public static String newExchange(String... members) {
        String id = newExchange();
        for (String member : members) {
            putMember(id, member, member.endsWith("ke") ? "KE" : "TZ", "2017-01-01");
        }
        return id;
    }

    /** Makes an organisation a member. */
    public static ValidatableResponse putMember(String exchange, String organisation, String country, String joinedOn) {
        return as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Organisation " + organisation, "country", country, "joinedOn", joinedOn))
                .put("/api/v1/exchanges/{x}/members/{o}", exchange, organisation)
                .then();
    }

    /** Posts a batch as contributor of kbc-ke. */
    public static ValidatableResponse post(String exchange, List<Map<String, Object>> events) {
        return post("contributor", exchange, ItemEvents.batch(events));
    }

    /** Posts a body as a batch. */
    public static ValidatableResponse post(String signIn, String exchange, String body) {
        return as(signIn)
                .contentType(EVENTS)
                .body(body.getBytes(UTF_8))
                .post("/api/v1/exchanges/{x}/events", exchange)
                .then();
    }

    /** Changes the exclusion rules of an exchange that has that version of them. */
    public static ValidatableResponse putExclusions(
            String exchange, int version, List<? extends Map<String, ?>> rules) {
        return as("administrator")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Because", "rules", rules))
                .put("/api/v1/exchanges/{x}/exclusions", exchange)
                .then();
    }

    /** An exchange's totals since its beginning. */
    public static JsonPath totals(String exchange) {
        return get("/api/v1/exchanges/" + exchange + "/totals")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What a viewer is answered. */
    public static ValidatableResponse get(String path, Object... parameters) {
        return as("viewer").get(path, parameters).then();
    }

    /** Waits until so many events of an action have been counted. */
    public static void awaitTotal(String exchange, String action, int total) {
        await().atMost(PATIENCE).until(() -> totals(exchange).getInt(action + ".total") == total);
    }
}

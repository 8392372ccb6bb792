package org.entente.ingestion;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.testing.Tokens;

/** The service's API as its users call it. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> UNDER_WAY = Set.of("received", "extracting");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** What REST Assured would add says that the text is ISO-8859-1. */
    private static final RestAssuredConfig AS_SAID = RestAssuredConfig.config()
            .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Api() {}

    /** A request by a demo sign-in. */
    public static RequestSpecification as(String signIn) {
        return given().config(AS_SAID).auth().oauth2(TOKENS.computeIfAbsent(signIn, Tokens::of));
    }

    /** A document that no test submits twice: it has the text, and an id behind it. */
    public static String unique(String text) {
        return text + "\n\nOur reference: " + UUID.randomUUID();
    }

    /** Submits a text as a contributor of kbc-ke; its address. */
    public static String submit(String text) {
        return submit(text.getBytes(UTF_8), "text/plain; charset=UTF-8");
    }

    /** Submits a file as a contributor of kbc-ke; its address. */
    public static String submit(byte[] file, String mediaType) {
        return as("contributor")
                .header("Content-Type", mediaType)
                .body(file)
                .post("/api/v1/documents")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /** The document when a worker is done with it. */
    public static JsonPath processed(String address) {
        return await().atMost(PATIENCE)
                .until(
                        () -> read("contributor", address),
                        document -> !UNDER_WAY.contains(document.getString("status")));
    }

    /** The facts of a document, when a worker has found them. */
    public static List<Map<String, Object>> facts(String address) {
        processed(address);
        return read("contributor", address + "/facts").getList("items");
    }

    /** What a demo sign-in reads at an address. */
    public static JsonPath read(String signIn, String address) {
        return as(signIn).get(address).then().statusCode(200).extract().jsonPath();
    }
}

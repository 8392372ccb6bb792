package org.entente.agreements.releases;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.entente.testing.Tokens;

/** Reads the API as a viewer does. */
@Singleton
public class Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String token = Tokens.of("viewer");

    public RequestSpecification viewer() {
        return given().auth().oauth2(token);
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return viewer().get(path, parameters).then();
    }

    /** The record, once it has so many releases. */
    public ValidatableResponse awaitReleases(String kinds, UUID record, int releases) {
        String path = "/api/v1/" + kinds + "/" + record;
        await().atMost(PATIENCE).untilAsserted(() -> get(path).statusCode(200).body("releases", equalTo(releases)));
        return get(path);
    }

    /** The answer is a problem of that status, and tells nothing of the inside. */
    static ValidatableResponse expectProblem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body(not(containsString("Exception")));
    }
}

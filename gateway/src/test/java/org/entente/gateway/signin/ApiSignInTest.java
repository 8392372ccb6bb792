package org.entente.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.entente.testing.PlatformServers;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiSignInTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/documents", "/api/v1/nothing", "/api/v1/access/caller"})
    void whoHasNoTokenIsNotSentToASignInPage(String path) {
        given().redirects()
                .follow(false)
                .when()
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("https://entente.example/problems/unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer garbage", "Bearer ", "Basic dmlld2VyOmVudGVudGUtZGVtbw==", "nonsense"})
    void whatIsNoTokenIsRefused(String authorization) {
        assertRefused(given().header("Authorization", authorization)
                .when()
                .get("/api/v1/documents")
                .then());
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        String token = Tokens.of("viewer");
        String tampered = token.substring(0, token.length() - 12) + "AAAAAAAAAAAA";

        assertRefused(
                given().auth().oauth2(tampered).when().get("/api/v1/documents").then());
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = shortLivedToken();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertRefused(given().auth()
                        .oauth2(token)
                        .when()
                        .get("/api/v1/documents")
                        .then()));
    }

    @Test
    void aCallerIsToldWhoItIs() {
        given().auth()
                .oauth2(Tokens.of("contributor"))
                .when()
                .get("/api/v1/access/caller")
                .then()
                .statusCode(200)
                .body("name", equalTo("contributor"))
                .body("roles", contains("viewer", "contributor"))
                .body("organisation", equalTo("kbc-ke"));
    }

    @Test
    void aCallerWithoutOrganisationIsToldSo() {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .when()
                .get("/api/v1/access/caller")
                .then()
                .body("roles", contains("viewer", "contributor", "curator", "administrator"))
                .body("organisation", nullValue());
    }

    private static void assertRefused(ValidatableResponse response) {
        response.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("https://entente.example/problems/unauthenticated"));
    }

    /** From a client of its own whose tokens live for a second. */
    private static String shortLivedToken() {
        String client = """
                {"clientId": "short-lived", "publicClient": true, "standardFlowEnabled": false, "directAccessGrantsEnabled": true,
                 "attributes": {"access.token.lifespan": "1"}}
                """;
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .contentType("application/json")
                .body(client)
                .when()
                .post(PlatformServers.keycloak() + "/admin/realms/entente/clients");
        return given().formParam("grant_type", "password")
                .formParam("client_id", "short-lived")
                .formParam("username", "viewer")
                .formParam("password", "entente-demo")
                .when()
                .post(PlatformServers.keycloak() + "/realms/entente/protocol/openid-connect/token")
                .path("access_token");
    }
}

package org.entente.system;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The platform's Keycloak, as the tests need it. */
record Keycloak(String address) {

    private static final String PASSWORD = "entente-demo";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SHORT_LIVED = "short-lived";

    /** An access token of one of the demo's sign-ins. */
    String token(String signIn) {
        return token("entente", "entente-cli", signIn);
    }

    /** An access token of the viewer that was valid until a moment ago, issued to a client whose tokens live a second. */
    String expiredToken() {
        createShortLivedClient();
        String token = token("entente", SHORT_LIVED, "viewer");
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        return token;
    }

    private void createShortLivedClient() {
        int status = given().auth()
                .oauth2(token("master", "admin-cli", "admin"))
                .contentType("application/json")
                .body(Map.of(
                        "clientId",
                        SHORT_LIVED,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        Map.of("access.token.lifespan", "1")))
                .post(address + "/admin/realms/entente/clients")
                .statusCode();
        if (!List.of(201, 409).contains(status)) {
            throw new AssertionError("Keycloak did not create the client: " + status);
        }
    }

    /** Again for a while if need be: after its database was killed, Keycloak fails once for each connection that it had open. */
    private String token(String realm, String client, String signIn) {
        return await("a token of " + signIn)
                .atMost(PATIENCE)
                .until(() -> ask(realm, client, signIn), answer -> answer.statusCode() == 200)
                .path("access_token");
    }

    private Response ask(String realm, String client, String signIn) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", signIn)
                .formParam("password", PASSWORD)
                .post(address + "/realms/" + realm + "/protocol/openid-connect/token");
    }
}

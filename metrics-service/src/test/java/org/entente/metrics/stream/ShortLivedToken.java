package org.entente.metrics.stream;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.testing.PlatformServers;

/** An access token of the demo's viewer that Keycloak lets live shorter than others. */
final class ShortLivedToken {

    private static final Map<String, Object> AUDIENCE = Map.of(
            "name", "audience entente",
            "protocol", "openid-connect",
            "protocolMapper", "oidc-audience-mapper",
            "config", Map.of("included.custom.audience", "entente", "access.token.claim", "true"));

    private ShortLivedToken() {}

    /** The token of an API client that is made for it. */
    static String living(Duration life) {
        String client = "short-lived-" + UUID.randomUUID();
        given().auth()
                .oauth2(token("master", "admin-cli", "admin"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientId",
                        client,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        Map.of("access.token.lifespan", Long.toString(life.toSeconds())),
                        "defaultClientScopes",
                        List.of("basic", "profile", "roles"),
                        "protocolMappers",
                        List.of(AUDIENCE)))
                .post(PlatformServers.keycloak() + "/admin/realms/entente/clients")
                .then()
                .statusCode(201);
        return token("entente", client, "viewer");
    }

    private static String token(String realm, String client, String signIn) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", signIn)
                .formParam("password", "entente-demo")
                .post(PlatformServers.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}

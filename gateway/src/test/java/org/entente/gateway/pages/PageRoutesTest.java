package org.entente.gateway.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageRoutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/signin"})
    void whoAsksForAPageIsSentToKeycloak(String page) {
        given().redirects()
                .follow(false)
                .when()
                .get(page)
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        allOf(
                                containsString("/realms/entente/protocol/openid-connect/auth"),
                                containsString("code_challenge_method=S256"),
                                containsString("response_type=code")));
    }

    @Test
    void noPageMayBeFramedOrRunForeignScripts() {
        given().redirects()
                .follow(false)
                .when()
                .get("/")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("script-src 'self'"),
                                containsString("frame-ancestors 'none'")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    void theGatewaySaysWhetherItIsReady() {
        given().when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/api/v1/documents/../../../q/metrics",
                "/api/q/metrics",
                "/api/v1/documents/%2e%2e/q"
            })
    void theServicesOwnPathsAreOutOfReach(String path) {
        given().auth()
                .oauth2(Tokens.of("administrator"))
                .urlEncodingEnabled(false)
                .when()
                .get(path)
                .then()
                .statusCode(404);
    }
}

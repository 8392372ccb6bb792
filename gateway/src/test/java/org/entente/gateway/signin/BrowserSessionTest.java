package org.entente.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.entente.gateway.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BrowserSessionTest {

    private static final String SESSION = "q_session_web";

    private final Browser browser = new Browser();

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Pool database;

    @BeforeEach
    void nobodyIsSignedIn() {
        database.query("DELETE FROM web_session").executeAndAwait();
    }

    @Test
    void aPageLeadsToTheSignInAndBack() throws Exception {
        // When
        HttpResponse<String> page = browser.signIn(gateway.resolve("/?exchange=alu"), "curator");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).isEqualTo(gateway.resolve("/?exchange=alu"));
        assertThat(page.body()).contains("<entente-app>");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void theBrowserHoldsACookieButNoToken() throws Exception {
        // When
        browser.signIn(gateway, "curator");

        // Then
        List<String> session = browser.cookiesSet().stream()
                .filter(cookie -> cookie.startsWith(SESSION + "="))
                .toList();
        assertThat(session).isNotEmpty().noneMatch(cookie -> cookie.contains("eyJ"));
        assertThat(session.get(0)).contains("HTTPOnly", "SameSite=Lax");
        assertThat(browser.cookie(SESSION)).hasSizeLessThan(64);
    }

    @Test
    void theDatabaseHoldsNeitherTheCookieNorAReadableToken() throws Exception {
        // When
        browser.signIn(gateway, "curator");

        // Then
        String row = database.query(
                        "SELECT encode(id_hash, 'escape') || access_token || id_token AS row FROM web_session")
                .executeAndAwait()
                .iterator()
                .next()
                .getString("row");
        assertThat(row).doesNotContain(browser.cookie(SESSION)).doesNotContain("eyJhbGciOiJSUzI1NiI");
    }

    @Test
    void theApiKnowsWhoTheSessionBelongsTo() throws Exception {
        browser.signIn(gateway, "contributor");

        HttpResponse<String> caller = browser.send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/access/caller")).build());
        HttpResponse<String> echo = browser.send(
                HttpRequest.newBuilder(gateway.resolve("/api/v1/documents")).build());

        assertThat(caller.body()).contains("\"name\":\"contributor\"", "\"organisation\":\"kbc-ke\"");
        assertThat(echo.body()).contains("\"authorization\":\"Bearer eyJ").doesNotContain("cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Origin, https://evil.example, 403",
        "Accept, application/json, 403",
        "Sec-Fetch-Site, same-origin, 200"
    })
    void onlyTheGatewaysOwnPagesChangeAnythingWithASession(String field, String value, int status) throws Exception {
        browser.signIn(gateway, "contributor");

        HttpResponse<String> response = browser.send(HttpRequest.newBuilder(gateway.resolve("/api/v1/documents"))
                .header(field, value)
                .POST(BodyPublishers.ofString("A document"))
                .build());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body().contains("https://entente.example/problems/forbidden"))
                .isEqualTo(status == 403);
    }

    @Test
    void whoSignsOutHasToSignInAgain() throws Exception {
        // Given
        browser.signIn(gateway, "viewer");
        String session = browser.cookie(SESSION);

        // When
        HttpResponse<String> page = browser.open(gateway.resolve("/logout"));

        // Then
        assertThat(page.uri().getPath()).startsWith("/realms/entente/");
        assertThat(page.body()).contains("kc-form-login");
        given().cookie(SESSION, session)
                .when()
                .get("/api/v1/access/caller")
                .then()
                .statusCode(401);
    }

    @Test
    void anEndedSessionIsToldToTheScriptsOfAPage() {
        given().cookie(SESSION, "long-gone")
                .redirects()
                .follow(false)
                .when()
                .get("/api/v1/access/caller")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://entente.example/problems/unauthenticated"));
    }
}

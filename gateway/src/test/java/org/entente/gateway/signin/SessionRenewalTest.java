package org.entente.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.entente.gateway.Browser;
import org.entente.testing.PlatformServers;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionRenewalTest {

    private static final String SESSION = "q_session_web";

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource("/api/v1/access/caller")
    URI caller;

    @BeforeEach
    void tokensLiveForTwoSeconds() {
        setTokenLifespan("2");
    }

    @AfterEach
    void tokensLiveAsLongAsBefore() {
        setTokenLifespan("");
    }

    @Test
    void aSessionGoesOnWhenItsTokenHasExpiredAlsoForSeveralRequestsAtOnce() throws Exception {
        // Given
        Browser browser = new Browser();
        browser.signIn(gateway, "curator");
        String before = browser.cookie(SESSION);

        // When
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !ask(before).join().headers().allValues("Set-Cookie").isEmpty());
        List<CompletableFuture<HttpResponse<String>>> requests =
                Stream.generate(() -> ask(before)).limit(5).toList();
        List<HttpResponse<String>> answers =
                requests.stream().map(CompletableFuture::join).toList();

        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .flatExtracting(answer -> answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains(before))
                .noneMatch(cookie -> cookie.contains("eyJ"));
    }

    private CompletableFuture<HttpResponse<String>> ask(String session) {
        HttpRequest request = HttpRequest.newBuilder(caller)
                .header("Cookie", SESSION + "=" + session)
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }

    private static void setTokenLifespan(String seconds) {
        String id = admin().queryParam("clientId", "entente-gateway")
                .get("/clients")
                .path("[0].id");
        Map<String, Object> client = admin().get("/clients/" + id).jsonPath().getMap("$");
        Map<String, Object> attributes =
                admin().get("/clients/" + id).jsonPath().getMap("attributes");
        attributes.put("access.token.lifespan", seconds);
        client.put("attributes", attributes);
        admin().contentType("application/json")
                .body(client)
                .put("/clients/" + id)
                .then()
                .statusCode(204);
    }

    private static RequestSpecification admin() {
        return given().baseUri(PlatformServers.keycloak() + "/admin/realms/entente")
                .auth()
                .oauth2(Tokens.of("administrator"));
    }
}

package org.entente.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.entente.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiRoutingTest {

    @Test
    void theServiceGetsTheRequestAndTheCallersToken() {
        String token = Tokens.of("curator");

        given().auth()
                .oauth2(token)
                .contentType("text/plain")
                .body("Eighteen characters")
                .urlEncodingEnabled(false)
                .when()
                .post("/api/v1/documents/1/text?a=b%20c")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/documents/1/text?a=b%20c"))
                .body("bodySize", equalTo(19))
                .body("headers.authorization", equalTo("Bearer " + token))
                .body("headers.content-type", containsString("text/plain"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo("127.0.0.1:" + RestAssured.port));
    }

    @Test
    void whatSaysWhoIsCallingIsNotTakenFromOutside() {
        signedIn()
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-User", "administrator")
                .header("X-Remote-User", "administrator")
                .cookie("q_session_web", "guess")
                .when()
                .get("/api/v1/facts")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-host", not(containsString("evil")))
                .body("headers.forwarded", nullValue())
                .body("headers.x-user", nullValue())
                .body("headers.x-remote-user", nullValue())
                .body("headers.cookie", nullValue());
    }

    @Test
    void addressesInTheAnswerAreThoseOfTheGateway() {
        signedIn()
                .when()
                .get("/api/v1/documents")
                .then()
                .header("Location", "/api/v1/documents/1")
                .header("Link", "</api/v1/documents?cursor=x>; rel=\"next\"")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void theServicesOwnCookiesAndServerNameStayInside() {
        signedIn()
                .when()
                .get("/api/v1/documents")
                .then()
                .header("Server", nullValue())
                .header("Set-Cookie", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchanges/alu/attainment", "observations", "sdmx/structure", "targets", "targets/1"})
    void whatIsOfExchangesIsAnsweredByTheServiceThatCounts(String path) {
        signedIn().when().get("/api/v1/" + path).then().statusCode(200).body("uri", equalTo("/api/v1/" + path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/nothing", "/api/v2/documents", "/api", "/api/v1/documents/%2e%2e/%2e%2e/%2e%2e/api/x"})
    void anAddressThatNoServiceAnswersForIsNotFound(String path) {
        signedIn()
                .urlEncodingEnabled(false)
                .when()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://entente.example/problems/not-found"));
    }

    @Test
    void noServiceSeesAnotherAddressThanTheOneThatWasChecked() {
        signedIn()
                .urlEncodingEnabled(false)
                .when()
                .get("/api/v1/series/../facts/%2e%2e/documents/1")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/api/v1/documents/1"));
    }

    @Test
    void aServiceThatIsDownIsUnavailable() {
        signedIn()
                .when()
                .get("/api/v1/agreements")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("https://entente.example/problems/unavailable"))
                .body("detail", containsString("agreements"));
    }

    @Test
    void aServiceThatDoesNotAnswerTimesOut() {
        signedIn()
                .when()
                .get("/api/v1/observations/never")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("https://entente.example/problems/timeout"));
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.of("viewer"));
    }
}

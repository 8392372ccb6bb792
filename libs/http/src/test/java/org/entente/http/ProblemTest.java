package org.entente.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemTest {

    @Test
    void aProblemSaysTypeTitleStatusAndDetail() {
        expectProblem(given().get("/probe/refusing").then(), 409, "conflict").body("detail", equalTo("It is taken."));
    }

    @Test
    void whatIsNoJsonIsABadRequest() {
        expectProblem(post("{no json"), 400, "bad-request");
    }

    @Test
    void aValueOfTheWrongTypeIsNamedByItsPointer() {
        expectProblem(post("{\"number\": \"many\"}"), 400, "invalid-input")
                .body("errors[0].pointer", equalTo("/number"));
    }

    @Test
    void aParameterOfTheWrongValueIsNamed() {
        expectProblem(given().get("/probe/positive?number=-1").then(), 400, "invalid-input")
                .body("errors[0].pointer", equalTo("number"));
    }

    @Test
    void aParameterOfTheWrongTypeIsInvalidInput() {
        expectProblem(given().get("/probe/positive?number=many").then(), 400, "invalid-input");
    }

    @Test
    void aFailureTellsNothingOfTheInside() {
        expectProblem(given().get("/probe/failing").then(), 500, "internal")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void whoCallsWhileTheDatabaseIsAwayIsToldToComeBack() {
        expectProblem(given().get("/probe/cut-off").then(), 503, "unavailable")
                .header("Retry-After", "5")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void anUnknownAddressMethodOrMediaTypeIsAProblemToo() {
        expectProblem(given().get("/nowhere").then(), 404, "not-found");
        expectProblem(given().delete("/probe").then(), 405, "method-not-allowed");
        expectProblem(given().contentType("text/plain").body("1").post("/probe").then(), 415, "unsupported-media-type");
    }

    @Test
    void aContentTypeThatIsNoMediaTypeIsUnsupported() {
        byte[] body = {1};

        ValidatableResponse response = given().header("Content-Type", "no media type")
                .body(body)
                .post("/probe")
                .then();

        expectProblem(response, 415, "unsupported-media-type")
                .body("detail", equalTo("The Content-Type is no media type."));
    }

    @Test
    void aPageLinksToTheNext() {
        given().get("/probe/page?limit=1")
                .then()
                .statusCode(200)
                .body("items", equalTo(java.util.List.of("a")))
                .header("Link", equalTo("</probe/page?limit=1&cursor=YQ>; rel=\"next\""));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post("/probe").then();
    }

    private static ValidatableResponse expectProblem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://entente.example/problems/" + type))
                .body("status", equalTo(status));
    }
}

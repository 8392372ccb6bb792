package org.entente.system;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may not, and what is not a request, is told so plainly; nothing is stored by half. */
@ExtendWith(RunningPlatform.class)
class AccessIT {

    private static final String BATCH = "application/cloudevents-batch+json";

    @Test
    void withoutAValidTokenNothingIsAnswered(RunningPlatform platform) {
        for (String path : List.of("/agreements", "/documents", "/exchanges/alu/totals", "/facts")) {
            expectProblem(platform.anyone().get(path), 401, "unauthenticated");
        }
        String tampered = platform.token("viewer").replaceFirst("\\.[^.]{4}", ".AAAA");
        expectProblem(platform.anyone().auth().oauth2(tampered).get("/agreements"), 401, "unauthenticated");
    }

    @Test
    void anExpiredTokenIsRefused(RunningPlatform platform) {
        expectProblem(
                platform.anyone().auth().oauth2(platform.expiredToken()).get("/agreements"), 401, "unauthenticated");
    }

    @Test
    void aRoleThatDoesNotSufficeIsRefusedByTheServiceItself(RunningPlatform platform) {
        for (String url : List.of(platform.gateway(), platform.service("ingestion-service"))) {
            expectProblem(platform.as("viewer").baseUri(url).get("/facts"), 403, "forbidden");
            expectProblem(platform.as("contributor").baseUri(url).get("/facts"), 403, "forbidden");
        }
        expectProblem(
                platform.as("curator")
                        .contentType("application/json")
                        .body("{}")
                        .post("/exchanges"),
                403,
                "forbidden");
        expectProblem(
                platform.as("viewer").contentType("text/plain").body("A text.").post("/documents"), 403, "forbidden");
    }

    @Test
    void eventsOfAnotherOrganisationsMemberAreRefusedWhole(RunningPlatform platform) {
        var own = ExchangeIT.event("access-own", "pushed", "kbc-ke", "item", "2022-01-01T00:00:00Z");
        var foreign = ExchangeIT.event("access-foreign", "pushed", "tbc-tz", "item", "2022-01-01T00:00:00Z");

        Response response = platform.as("contributor")
                .contentType(BATCH)
                .body(List.of(own, foreign))
                .post("/exchanges/alu/events");

        expectProblem(response, 403, "forbidden").body("errors[0].pointer", equalTo("/1/data/member"));
        var own2 = ExchangeIT.event("access-own-2", "pushed", "tbc-tz", "item", "2022-02-01T00:00:00Z");
        platform.as("contributor-tbc").contentType(BATCH).body(List.of(own2)).post("/exchanges/alu/events");
        platform.awaitTotal("/exchanges/alu/totals?from=2022-02-01&to=2022-03-01", "pushed.total", 1);
        platform.as("viewer")
                .get("/exchanges/alu/totals?from=2022-01-01&to=2022-02-01")
                .then()
                .body("pushed.total", equalTo(0));
    }

    @Test
    void aDocumentIsSeenByItsOrganisationAndCuratorsOnly(RunningPlatform platform) {
        String location = platform.as("contributor")
                .contentType("text/plain")
                .body("A text of Kenya Broadcasting Corporation alone.")
                .post("/documents")
                .header("Location");
        String document = location.substring(location.indexOf("/documents/"));

        platform.as("contributor").get(document).then().statusCode(200);
        platform.as("curator").get(document).then().statusCode(200);
        expectProblem(platform.as("contributor-tbc").get(document), 404, "not-found");
        expectProblem(platform.as("viewer").get(document), 403, "forbidden");
    }

    @Test
    void badInputIsNamed(RunningPlatform platform) {
        expectProblem(events(platform, "alu", "{no json"), 400, "bad-request");
        expectProblem(events(platform, "alu", "{\"an\": \"object\"}"), 400, "bad-request");
        expectProblem(
                events(platform, "alu", "[{\"specversion\": \"1.0\", \"id\": 5, \"data\": \"text\"}]"),
                400,
                "invalid-input");
        expectProblem(
                events(platform, "alu", List.of(ExchangeIT.event("a", "eaten", "kbc-ke", "i", "2022-01-01T00:00:00Z"))),
                400,
                "invalid-input");
        expectProblem(
                events(
                        platform,
                        "no-such",
                        List.of(ExchangeIT.event("a", "pushed", "kbc-ke", "i", "2022-01-01T00:00:00Z"))),
                404,
                "not-found");
        expectProblem(
                platform.as("contributor").contentType("text/plain").body("").post("/documents"), 400, "bad-request");
        expectProblem(
                platform.as("curator")
                        .contentType("application/json")
                        .body(Map.of("decision", "perhaps"))
                        .post("/facts/0199c3a2-7d10-7c4e-9a51-3f0a6b1c2d01/review"),
                400,
                "invalid-input");
        expectProblem(platform.as("viewer").get("/agreements?limit=many"), 400, "invalid-input");
        expectProblem(platform.as("viewer").get("/agreements?cursor=@@@"), 400, "invalid-input");
        expectProblem(platform.as("viewer").get("/nowhere"), 404, "not-found");
    }

    @Test
    void anOversizedBodyIsRefusedAndNothingStored(RunningPlatform platform) {
        byte[] tooLarge = new byte[27 << 20];

        Response response = platform.as("contributor")
                .contentType("application/octet-stream")
                .body(tooLarge)
                .post("/documents");

        expectProblem(response, 413, "body-too-large");
    }

    private static Response events(RunningPlatform platform, String exchange, Object body) {
        return platform.as("contributor").contentType(BATCH).body(body).post("/exchanges/{x}/events", exchange);
    }

    private static ValidatableResponse expectProblem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://entente.example/problems/" + type))
                .body("status", equalTo(status))
                .body(not(containsString("Exception")))
                .body(not(containsString("\tat ")));
    }
}

package org.entente.ingestion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.facts;
import static org.entente.ingestion.Api.processed;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.entente.ingestion.Curation.ACCEPT;
import static org.entente.ingestion.Curation.address;
import static org.entente.ingestion.Curation.fact;
import static org.entente.ingestion.Curation.inList;
import static org.entente.ingestion.Curation.review;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ingestion.PressRelease;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

/** Many decisions in one request: each is carried out or refused for itself. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ManyReviewsTest {

    @Test
    void everyFactOfADocumentIsAcceptedAtOnceAndPublished() {
        String document = submit(unique(PressRelease.TEXT));
        List<Map<String, Object>> facts = facts(document);

        ValidatableResponse answer = decide(facts.stream()
                .map(fact -> inList(fact, "\"decision\": \"accept\""))
                .collect(Collectors.joining(",")));

        answer.statusCode(200)
                .body("outcomes.status", equalTo(Collections.nCopies(facts.size(), 200)))
                .body(
                        "outcomes.fact.id",
                        equalTo(facts.stream().map(fact -> fact.get("id")).toList()));
        assertThat(processed(document).getString("status")).isEqualTo("reviewed");
        assertThat(FactEvents.of(document, facts.size())).hasSize(facts.size());
    }

    @Test
    void whatIsRefusedSaysWhyAndLeavesTheOthersAlone() {
        String document = submit(unique(PressRelease.TEXT));
        Map<String, Object> meeting = fact(document, "meeting");
        Map<String, Object> agreement = fact(document, "agreement");
        Map<String, Object> observation = fact(document, "observation");
        Map<String, Object> commitment = fact(document, "commitment");
        review(meeting, ACCEPT).statusCode(200);

        ValidatableResponse answer = decide(String.join(
                ",",
                inList(meeting, "\"decision\": \"accept\""),
                inList(agreement, "\"decision\": \"accept\", \"version\": 99"),
                inList(observation, "\"decision\": \"accept\", \"recordId\": \"" + UUID.randomUUID() + "\""),
                inList(Map.of("id", UUID.randomUUID()), "\"decision\": \"accept\""),
                inList(observation, "\"decision\": \"maybe\""),
                inList(observation, "\"decision\": {}"),
                "{\"fact\": 7, \"decision\": \"accept\"}",
                "null",
                inList(commitment, "\"decision\": \"reject\", \"reason\": \"No promise.\"")));

        answer.statusCode(200)
                .body("outcomes.index", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
                .body("outcomes.status", contains(409, 412, 400, 404, 400, 400, 400, 400, 200))
                .body("outcomes[2].problem.errors.pointer", hasItem("/decisions/2/recordId"))
                .body("outcomes[4].problem.errors.pointer", hasItem("/decisions/4/decision"))
                .body("outcomes[0].fact", nullValue())
                .body("outcomes[8].fact.status", equalTo("rejected"));
        assertThat(status(agreement)).isEqualTo("pending");
        assertThat(status(observation)).isEqualTo("pending");
        assertThat(read("curator", address(observation) + "/history").getList("items"))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsAnsweredAsIfItHadBeenSentAlone() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");
        String unreadable = "\"decision\": \"accept\", \"recordId\": \"seven\"";
        String alone = review(meeting, "{" + unreadable + "}")
                .statusCode(400)
                .body("errors.pointer", contains("/recordId"))
                .extract()
                .path("errors[0].detail");

        ValidatableResponse answer = decide(inList(meeting, unreadable));

        answer.statusCode(200)
                .body("outcomes[0].status", equalTo(400))
                .body("outcomes[0].problem.type", endsWith("/invalid-input"))
                .body("outcomes[0].problem.errors.pointer", contains("/decisions/0/recordId"))
                .body("outcomes[0].problem.errors[0].detail", equalTo(alone));
    }

    @Test
    void theSameFactTwiceIsDecidedOnce() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");
        String accept = inList(meeting, "\"decision\": \"accept\"");

        decide(accept + "," + accept).statusCode(200).body("outcomes.status", contains(200, 409));
    }

    @Test
    void anEmptyOrTooLongListIsRefusedAsAWhole() {
        String decision = inList(Map.of("id", UUID.randomUUID()), "\"decision\": \"accept\"");

        decide("").statusCode(400).body("errors.pointer", hasItem("/decisions"));
        decide(String.join(",", Collections.nCopies(201, decision)))
                .statusCode(400)
                .body("errors.pointer", hasItem("/decisions"));
        for (String wrong : List.of("", "no json", "[]", "{}", "{\"decisions\": 7}")) {
            post("curator", wrong).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void onlyACuratorDecides() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");
        String body = "{\"decisions\": [" + inList(meeting, "\"decision\": \"accept\"") + "]}";

        post("contributor", body).statusCode(403);

        assertThat(status(meeting)).isEqualTo("pending");
    }

    private static ValidatableResponse decide(String decisions) {
        return post("curator", "{\"decisions\": [" + decisions + "]}");
    }

    private static ValidatableResponse post(String signIn, String body) {
        return as(signIn)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/facts/reviews")
                .then();
    }

    private static String status(Map<String, Object> fact) {
        return read("curator", address(fact)).getString("status");
    }
}

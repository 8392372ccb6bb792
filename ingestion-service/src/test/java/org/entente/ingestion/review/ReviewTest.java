package org.entente.ingestion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.facts;
import static org.entente.ingestion.Api.processed;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.entente.ingestion.Curation.ACCEPT;
import static org.entente.ingestion.Curation.UNDO;
import static org.entente.ingestion.Curation.fact;
import static org.entente.ingestion.Curation.review;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.ingestion.PressRelease;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class ReviewTest {

    @Test
    void anAcceptedFactIsPublishedWithTheWordsBehindIt() {
        String address = submit(unique(PressRelease.TEXT));
        Map<String, Object> meeting = fact(address, "meeting");

        review(meeting, ACCEPT)
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("decidedBy", equalTo("curator"))
                .body("recordId", notNullValue());

        ConsumerRecord<String, String> event = published(address);
        JsonPath data = JsonPath.from(event.value());
        assertThat(FactEvents.header(event, "ce_type")).isEqualTo("org.entente.fact.accepted.v1");
        assertThat(data.getString("factId")).isEqualTo(meeting.get("id"));
        assertThat(data.getString("fields.place[0].value")).isEqualTo("Nairobi");
        assertThat(data.getString("fields.place[0].quote")).isEqualTo("Nairobi");
        assertThat(data.getString("fields.attendance[0].quote")).isEqualTo("150");
        assertThat(data.getString("source.organisation")).isEqualTo("kbc-ke");
        assertThat(data.getString("acceptedBy")).isEqualTo("curator");
    }

    @Test
    void aCuratorCorrectsAFactAndSaysWhichRecordItBelongsTo() {
        String text = unique(PressRelease.TEXT);
        String address = submit(text);
        int start = text.codePointCount(0, text.indexOf("Savanna"));
        String record = review(fact(submit(unique(PressRelease.MEETING)), "meeting"), ACCEPT)
                .extract()
                .path("recordId");

        review(fact(address, "meeting"), """
                {"decision": "accept", "recordId": "%s",
                 "fields": {"title": {"value": "Savanna Forum", "start": %d, "end": %d},
                            "organisers": [{"value": "KBC", "start": 0, "end": 1}]}}""".formatted(record, start, start + 7))
                .statusCode(200)
                .body("recordId", equalTo(record))
                .body("fields.keySet()", hasItems("title", "organisers"));

        JsonPath data = JsonPath.from(published(address).value());
        assertThat(data.getString("recordId")).isEqualTo(record);
        assertThat(data.getString("fields.title[0].value")).isEqualTo("Savanna Forum");
        assertThat(data.getString("fields.title[0].quote")).isEqualTo("Savanna");
        assertThat(data.getString("fields.organisers[0].quote")).isEqualTo("📡");
        assertThat(data.getMap("fields")).containsOnlyKeys("title", "organisers");
    }

    @Test
    void aFactExtendsOnlyARecordThatIsKnownAndOfItsKind() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");

        review(meeting, "{\"decision\": \"accept\", \"recordId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body("errors.pointer", hasItems("/recordId"));

        review(meeting, ACCEPT).statusCode(200);
    }

    @Test
    void anObservationBelongsToNoRecord() {
        String address = submit(unique(PressRelease.OBSERVATION));
        Map<String, Object> observation = fact(address, "observation");

        review(observation, "{\"decision\": \"accept\", \"recordId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(400);
        review(observation, ACCEPT).statusCode(200).body("recordId", nullValue());

        assertThat(JsonPath.from(published(address).value()).getString("recordId"))
                .isNull();
    }

    @Test
    void aRejectedFactHasAReason() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");

        review(meeting, "{\"decision\": \"reject\"}").statusCode(400).body("errors.pointer", hasItems("/reason"));
        review(meeting, "{\"decision\": \"reject\", \"reason\": \"Told twice.\"}")
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("reason", equalTo("Told twice."));

        assertThat(read("contributor", "/api/v1/facts/" + meeting.get("id")).getString("status"))
                .isEqualTo("rejected");
    }

    @Test
    void aFactIsDecidedOnce() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");

        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> review(meeting, ACCEPT).extract().statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409, 409, 409);
    }

    @Test
    void aDecisionOnAVersionThatIsNotThePresentOneIsRefused() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");
        String address = "/api/v1/facts/" + meeting.get("id");
        String read = as("curator").get(address).header("ETag");
        review(meeting, ACCEPT).statusCode(200).header("ETag", not(read));

        for (String stale : List.of(read, "\"x\"", "W/" + read)) {
            as("curator")
                    .contentType("application/json")
                    .header("If-Match", stale)
                    .body(UNDO)
                    .post(address + "/review")
                    .then()
                    .statusCode(412)
                    .contentType("application/problem+json");
        }

        String present = as("curator").get(address).header("ETag");
        as("curator")
                .contentType("application/json")
                .header("If-Match", present)
                .body(UNDO)
                .post(address + "/review")
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
    }

    @Test
    void theLastDecisionMakesTheDocumentReviewed() {
        String address = submit(unique(PressRelease.TEXT));

        facts(address).parallelStream().forEach(fact -> review(fact, ACCEPT).statusCode(200));

        assertThat(processed(address).getString("status")).isEqualTo("reviewed");
    }

    @Test
    void aWrongDecisionIsRefusedAndNothingIsDecided() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");

        for (String wrong : List.of(
                "",
                "no json",
                "{}",
                "{\"decision\": \"maybe\"}",
                "{\"decision\": \"accept\", \"recordId\": \"x\"}",
                "{\"decision\": \"accept\", \"fields\": []}",
                "{\"decision\": \"accept\", \"fields\": {}}",
                "{\"decision\": \"accept\", \"fields\": {\"date\": {\"value\": \"soon\", \"start\": 0, \"end\": 4}}}",
                "{\"decision\": \"accept\", \"fields\": {\"title\": {\"value\": \"x\", \"start\": 0, \"end\": 99999}}}")) {
            review(meeting, wrong).statusCode(400).contentType("application/problem+json");
        }

        assertThat(read("curator", "/api/v1/facts/" + meeting.get("id")).getString("status"))
                .isEqualTo("pending");
    }

    @Test
    void onlyACuratorDecides() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");

        for (String signIn : List.of("viewer", "contributor")) {
            review(signIn, meeting, ACCEPT).statusCode(403).contentType("application/problem+json");
            as(signIn).get("/api/v1/facts").then().statusCode(403);
        }
        as("contributor-tbc").get("/api/v1/facts/" + meeting.get("id")).then().statusCode(404);
        review(Map.of("id", UUID.randomUUID()), ACCEPT).statusCode(404);
        review(Map.of("id", UUID.randomUUID()), "{\"decision\": \"perhaps\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/decision"));
    }

    private static ConsumerRecord<String, String> published(String address) {
        return FactEvents.of(address, 1).get(0);
    }
}

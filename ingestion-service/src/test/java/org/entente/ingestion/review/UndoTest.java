package org.entente.ingestion.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingestion.Api.as;
import static org.entente.ingestion.Api.processed;
import static org.entente.ingestion.Api.read;
import static org.entente.ingestion.Api.submit;
import static org.entente.ingestion.Api.unique;
import static org.entente.ingestion.Curation.ACCEPT;
import static org.entente.ingestion.Curation.UNDO;
import static org.entente.ingestion.Curation.address;
import static org.entente.ingestion.Curation.fact;
import static org.entente.ingestion.Curation.review;
import static org.entente.ingestion.Curation.signed;
import static org.entente.ingestion.Curation.title;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.ingestion.PressRelease;
import org.entente.testing.PlatformServers;
import org.junit.jupiter.api.Test;

/** Decisions that are taken back, and what is told of them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, initArgs = @ResourceArg(name = "database", value = "ingestion"))
class UndoTest {

    @Test
    void anUndoneAcceptanceIsWithdrawnAndTheFactWaitsAgain() {
        String document = submit(signed(title(), "3 June 2024"));
        Map<String, Object> agreement = fact(document, "agreement");
        String record = review(agreement, ACCEPT).extract().path("recordId");

        review(agreement, "{\"decision\": \"undo\", \"reason\": \"It was only planned.\"}")
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("recordId", nullValue())
                .body("decidedBy", nullValue());

        assertThat(processed(document).getString("status")).isEqualTo("in_review");
        List<ConsumerRecord<String, String>> events = FactEvents.of(document, 2);
        JsonPath accepted = JsonPath.from(events.get(0).value());
        JsonPath withdrawn = JsonPath.from(events.get(1).value());
        assertThat(FactEvents.header(events.get(1), "ce_type")).isEqualTo("org.entente.fact.withdrawn.v1");
        assertThat(withdrawn.getString("factId")).isEqualTo(agreement.get("id"));
        assertThat(withdrawn.getString("recordId")).isEqualTo(record);
        assertThat(withdrawn.getString("acceptedAt")).isEqualTo(accepted.getString("acceptedAt"));
        assertThat(withdrawn.getString("withdrawnBy")).isEqualTo("curator");
        assertThat(withdrawn.getString("reason")).isEqualTo("It was only planned.");
    }

    @Test
    void aFactThatIsAcceptedAgainIsToldOfAnewAndReturnsToItsRecord() {
        String document = submit(signed(title(), "4 June 2024"));
        Map<String, Object> agreement = fact(document, "agreement");
        String record = review(agreement, ACCEPT).extract().path("recordId");
        review(agreement, UNDO).statusCode(200);

        review(agreement, ACCEPT).statusCode(200).body("recordId", equalTo(record));

        List<ConsumerRecord<String, String>> events = FactEvents.of(document, 3);
        assertThat(events)
                .extracting(event -> FactEvents.header(event, "ce_type"))
                .containsExactly(
                        "org.entente.fact.accepted.v1",
                        "org.entente.fact.withdrawn.v1",
                        "org.entente.fact.accepted.v1");
        assertThat(events)
                .extracting(event -> FactEvents.header(event, "ce_id"))
                .doesNotHaveDuplicates();
        assertThat(JsonPath.from(events.get(2).value()).getString("acceptedAt"))
                .isGreaterThan(JsonPath.from(events.get(0).value()).getString("acceptedAt"));
    }

    @Test
    void aFactThatLeftARecordToOthersOpensANewOne() {
        String name = title();
        Map<String, Object> first = fact(submit(signed(name, "5 June 2024")), "agreement");
        Map<String, Object> second = fact(submit(unique(signed(name, "5 June 2024"))), "agreement");
        String record = review(first, ACCEPT).extract().path("recordId");
        review(second, "{\"decision\": \"accept\", \"recordId\": \"%s\"}".formatted(record))
                .statusCode(200);
        review(first, UNDO).statusCode(200);

        review(first, ACCEPT).statusCode(200).body("recordId", not(record));
    }

    @Test
    void anUndoneCorrectionLeavesTheFactAsItWasFound() {
        Map<String, Object> agreement = fact(submit(signed(title(), "6 June 2024")), "agreement");
        review(agreement, """
                {"decision": "accept", "fields": {"title": {"value": "Another", "start": 0, "end": 5}}}""").statusCode(200);

        review(agreement, UNDO).statusCode(200);

        assertThat(read("curator", address(agreement)).getMap("fields")).isEqualTo(agreement.get("fields"));
    }

    @Test
    void aRejectionCanBeUndoneAndIsToldToNobody() {
        String document = submit(signed(title(), "7 June 2024"));
        Map<String, Object> agreement = fact(document, "agreement");
        review(agreement, "{\"decision\": \"reject\", \"reason\": \"Told twice.\"}")
                .statusCode(200);

        review(agreement, UNDO)
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("reason", nullValue());

        review(agreement, ACCEPT).statusCode(200);
        assertThat(FactEvents.header(FactEvents.of(document, 1).get(0), "ce_type"))
                .isEqualTo("org.entente.fact.accepted.v1");
    }

    @Test
    void onlyADecisionCanBeUndoneAndOnlyByACurator() {
        Map<String, Object> meeting = fact(submit(unique(PressRelease.MEETING)), "meeting");

        review(meeting, UNDO).statusCode(409).contentType("application/problem+json");
        review("contributor", meeting, UNDO).statusCode(403);
        review(meeting, "{\"decision\": \"undo\", \"reason\": \"" + "x".repeat(2001) + "\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/reason"));
    }

    @Test
    void theHistoryTellsEveryDecisionWithBeforeAndAfter() {
        Map<String, Object> agreement = fact(submit(signed(title(), "8 June 2024")), "agreement");
        review(agreement, """
                {"decision": "accept", "fields": {"title": {"value": "Another", "start": 0, "end": 5}}}""").statusCode(200);
        review(agreement, "{\"decision\": \"undo\", \"reason\": \"Wrong title.\"}")
                .statusCode(200);
        review(agreement, "{\"decision\": \"reject\", \"reason\": \"Told twice.\"}")
                .statusCode(200);

        as("contributor")
                .get(address(agreement) + "/history")
                .then()
                .statusCode(200)
                .body("items.decision", contains("accept", "undo", "reject"))
                .body("items.decidedBy", contains("curator", "curator", "curator"))
                .body("items.automatic", contains(false, false, false))
                .body("items[0].before", equalTo(agreement.get("fields")))
                .body("items[0].after.title.value", equalTo("Another"))
                .body("items[1].before.title.value", equalTo("Another"))
                .body("items[1].after", equalTo(agreement.get("fields")))
                .body("items[1].reason", equalTo("Wrong title."))
                .body("items[2].reason", equalTo("Told twice."));
        as("contributor-tbc").get(address(agreement) + "/history").then().statusCode(404);
        as("viewer").get(address(agreement) + "/history").then().statusCode(403);
        Map<String, Object> fresh = fact(submit(unique(PressRelease.MEETING)), "meeting");
        as("curator").get(address(fresh) + "/history").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void whoeverAcceptsAndUndoesAtOnceTheEventsAlternate() {
        String document = submit(signed(title(), "9 June 2024"));
        Map<String, Object> agreement = fact(document, "agreement");

        long taken = IntStream.range(0, 12)
                .parallel()
                .map(i ->
                        review(agreement, i % 2 == 0 ? ACCEPT : UNDO).extract().statusCode())
                .filter(status -> status == 200)
                .count();

        List<String> types = FactEvents.of(document, (int) taken).stream()
                .map(event -> FactEvents.header(event, "ce_type"))
                .toList();
        for (int i = 0; i < types.size(); i++) {
            assertThat(types.get(i)).contains(i % 2 == 0 ? "accepted" : "withdrawn");
        }
    }
}

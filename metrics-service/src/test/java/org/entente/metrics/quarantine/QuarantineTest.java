package org.entente.metrics.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.putMember;
import static org.entente.metrics.Api.totals;
import static org.entente.metrics.ExchangeTopic.message;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.ItemEvents.json;
import static org.entente.metrics.ItemEvents.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.contracts.Topics;
import org.entente.metrics.ExchangeTopic;
import org.junit.jupiter.api.Test;

/** What partners' own producers write and what breaks a rule, as they see, correct, replay and discard it. */
@QuarkusTest
class QuarantineTest {

    private static final String NOON = "2018-01-15T12:00:00Z";
    private static final String SINGLE = "application/cloudevents+json";

    @Test
    void whatBreaksARuleIsInQuarantineAsItArrivedAndTheRestCounts() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> good = event("pushed", "good", "kbc-ke", "item-1", NOON);
        String key = exchange + "/kbc-ke";

        ExchangeTopic.send(List.of(
                new ProducerRecord<>(Topics.EXCHANGE_EVENTS, key, "not JSON".getBytes(UTF_8)),
                new ProducerRecord<>(Topics.EXCHANGE_EVENTS, key, null),
                message(exchange, with(good, "time", "3000-01-01T00:00:00Z")),
                message(exchange, with(good, "time", "1900-01-01T00:00:00Z")),
                message(exchange, with(good, "type", "org.entente.item.eaten.v1")),
                message(exchange, with(good, "id", "x".repeat(10_240))),
                message(exchange, with(good, "data", Map.of("member", "kbc-ke", "bytes", -1))),
                message(exchange, good)));

        awaitTotal(exchange, "pushed", 1);
        JsonPath entries = awaitEntries(exchange, 7);
        assertThat(entries.getList("items.pointer"))
                .containsExactly("/data", "/data", "/time", "/time", "/type", "/id", "/data/bytes");
        assertThat(entries.getList("items.status")).containsOnly("open");
        assertThat(entries.getString("items[0].event.data_base64")).isEqualTo("bm90IEpTT04=");
        assertThat(entries.getString("items[2].event.time")).isEqualTo("3000-01-01T00:00:00Z");
        assertThat(entries.getInt("items[6].event.data.bytes")).isEqualTo(-1);
    }

    @Test
    void aCorrectedEventIsReplayedAndCountsOnceHoweverOftenItIsReplayed() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> wrong = event("eaten", "e1", "kbc-ke", "item-1", NOON);
        ExchangeTopic.send(List.of(message(exchange, wrong)));
        String id = awaitEntries(exchange, 1).getString("items[0].id");

        replay(exchange, id).statusCode(400).body("errors[0].pointer", equalTo("/type"));
        correct(exchange, id, 1, with(wrong, "type", "org.entente.item.uploaded.v1"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("event.type", equalTo("org.entente.item.eaten.v1"))
                .body("corrected.type", equalTo("org.entente.item.uploaded.v1"));
        replay(exchange, id).statusCode(200).body("status", equalTo("replayed"));
        replay(exchange, id).statusCode(409);

        awaitTotal(exchange, "uploaded", 1);
        entry("contributor", exchange, id)
                .statusCode(200)
                .body("history.what", equalTo(List.of("quarantined", "corrected", "replayed")))
                .body("history[0].by", nullValue())
                .body("history[2].by", equalTo("contributor"));
        ExchangeTopic.send(List.of(message(exchange, with(wrong, "type", "org.entente.item.uploaded.v1"))));
        ExchangeTopic.send(List.of(message(exchange, event("pushed", "last", "kbc-ke", "item-1", NOON))));
        awaitTotal(exchange, "pushed", 1);
        assertThat(totals(exchange).getInt("uploaded.total")).isEqualTo(1);
    }

    @Test
    void aCorrectionThatBreaksARuleOrIsForAnOldVersionChangesNothing() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        Map<String, Object> wrong = event("eaten", "e1", "kbc-ke", "item-1", NOON);
        Map<String, Object> right = with(wrong, "type", "org.entente.item.pushed.v1");
        ExchangeTopic.send(List.of(message(exchange, wrong)));
        String id = awaitEntries(exchange, 1).getString("items[0].id");

        correct(exchange, id, 1, with(right, "time", "yesterday"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/time"));
        correct(exchange, id, 1, with(right, "data", Map.of("member", "tbc-tz")))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/data/member"));
        correct(exchange, id, 7, right).statusCode(412).contentType("application/problem+json");
        as("contributor")
                .contentType(SINGLE)
                .body(json(right).getBytes(UTF_8))
                .put("/api/v1/exchanges/{x}/quarantine/{id}", exchange, id)
                .then()
                .statusCode(428);

        entry("contributor", exchange, id).body("version", equalTo(1)).body("corrected", nullValue());
    }

    @Test
    void manyAreReplayedAtOnceWhenTheirReasonIsGone() {
        String exchange = newExchange("tbc-tz");
        ExchangeTopic.send(List.of(
                message(exchange, event("pushed", "e1", "kbc-ke", "item-1", NOON)),
                message(exchange, event("eaten", "e2", "kbc-ke", "item-1", NOON)),
                message(exchange, event("pushed", "e3", "kbc-ke", "item-2", NOON))));
        JsonPath entries = awaitEntries(exchange, 3);
        assertThat(entries.getList("items.detail", String.class))
                .filteredOn(detail -> detail.contains("is no member"))
                .hasSize(2);

        putMember(exchange, "kbc-ke", "KE", "2017-01-01").statusCode(201);
        String unknown = UUID.randomUUID().toString();

        replayMany(exchange, "{}")
                .statusCode(200)
                .body("replayed", equalTo(2))
                .body("refused", hasSize(1))
                .body("refused[0].pointer", equalTo("/type"));
        replayMany(exchange, json(Map.of("ids", List.of(unknown))))
                .statusCode(200)
                .body("replayed", equalTo(0))
                .body("refused[0].id", equalTo(unknown));
        awaitTotal(exchange, "pushed", 2);
        list("contributor", exchange, "?status=open").body("items", hasSize(1));
        list("contributor", exchange, "?status=replayed").body("items", hasSize(2));
        list("contributor", exchange, "?status=eaten").statusCode(400);
    }

    @Test
    void aDiscardedEventKeepsItsReasonAndIsNeverCounted() {
        String exchange = newExchange("kbc-ke");
        ExchangeTopic.send(List.of(message(exchange, event("eaten", "e1", "kbc-ke", "item-1", NOON))));
        String id = awaitEntries(exchange, 1).getString("items[0].id");

        discard(exchange, id, "{}").statusCode(400);
        discard(exchange, id, "{\"reason\": \"A test of ours\"}")
                .statusCode(200)
                .body("status", equalTo("discarded"))
                .body("history[1].detail", equalTo("A test of ours"));

        replay(exchange, id).statusCode(409);
        replayMany(exchange, "{}").body("replayed", equalTo(0)).body("refused", hasSize(0));
    }

    @Test
    void nobodySeesAnotherOrganisationsEvents() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        ExchangeTopic.send(List.of(message(exchange, event("eaten", "e1", "kbc-ke", "item-1", NOON))));
        String id = awaitEntries(exchange, 1).getString("items[0].id");

        list("contributor-tbc", exchange, "").statusCode(200).body("items", hasSize(0));
        entry("contributor-tbc", exchange, id).statusCode(404);
        as("contributor-tbc")
                .post("/api/v1/exchanges/{x}/quarantine/{id}/replay", exchange, id)
                .then()
                .statusCode(404);
        list("viewer", exchange, "").statusCode(403);
        list("contributor", "nowhere", "").statusCode(404);
        list("contributor", "-", "").statusCode(404);
        entry("administrator", exchange, id).statusCode(200).body("member", equalTo("kbc-ke"));
    }

    @Test
    void anAdministratorSeesWhatIsOfNoExchangeAndOfAnotherMemberThanItsKey() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        String unknown = "u-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> own = message(exchange, event("pushed", "e1", "kbc-ke", "item-1", NOON));
        ProducerRecord<String, byte[]> disguised =
                new ProducerRecord<>(own.topic(), null, exchange + "/tbc-tz", own.value(), own.headers());
        ProducerRecord<String, byte[]> ofNoExchange =
                new ProducerRecord<>(own.topic(), null, unknown + "/kbc-ke", own.value(), own.headers());
        ProducerRecord<String, byte[]> ofNoKey =
                new ProducerRecord<>(own.topic(), null, null, ("\"" + unknown + "\"").getBytes(UTF_8));

        ExchangeTopic.send(List.of(disguised, ofNoExchange, ofNoKey));

        await().atMost(PATIENCE).untilAsserted(() -> list("administrator", exchange, "?status=open&limit=200")
                .body("items.detail", hasItem(containsString("record's key names"))));
        await().atMost(PATIENCE).untilAsserted(() -> list("administrator", "-", "?status=open&limit=200")
                .body("items.exchange", hasItem(unknown))
                .body("items.event.data", hasItem(unknown)));
    }

    private static JsonPath awaitEntries(String exchange, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> list("contributor", exchange, "").body("items", hasSize(count)));
        return list("contributor", exchange, "").extract().jsonPath();
    }

    private static ValidatableResponse list(String signIn, String exchange, String query) {
        return as(signIn)
                .get("/api/v1/exchanges/" + exchange + "/quarantine" + query)
                .then();
    }

    private static ValidatableResponse entry(String signIn, String exchange, String id) {
        return as(signIn)
                .get("/api/v1/exchanges/{x}/quarantine/{id}", exchange, id)
                .then();
    }

    private static ValidatableResponse correct(String exchange, String id, int version, Map<String, Object> event) {
        return as("contributor")
                .contentType(SINGLE)
                .header("If-Match", "\"" + version + "\"")
                .body(json(event).getBytes(UTF_8))
                .put("/api/v1/exchanges/{x}/quarantine/{id}", exchange, id)
                .then();
    }

    private static ValidatableResponse replay(String exchange, String id) {
        return as("contributor")
                .post("/api/v1/exchanges/{x}/quarantine/{id}/replay", exchange, id)
                .then();
    }

    private static ValidatableResponse replayMany(String exchange, String body) {
        return as("contributor")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/exchanges/{x}/quarantine/replay", exchange)
                .then();
    }

    private static ValidatableResponse discard(String exchange, String id, String body) {
        return as("contributor")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/api/v1/exchanges/{x}/quarantine/{id}/discard", exchange, id)
                .then();
    }
}

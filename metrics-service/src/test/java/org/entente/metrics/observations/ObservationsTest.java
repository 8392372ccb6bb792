package org.entente.metrics.observations;

import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.observations.FactTopic.words;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationsTest {

    private final String acronym = "U" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID document = UUID.randomUUID();

    @Test
    void anAcceptedObservationIsAReportedNumberOfTheExchangeThatItNamesEvenOneMadeLater() {
        UUID fact = UUID.randomUUID();

        send(observation(fact, "items_downloaded", "38680", "the Union of Links (" + acronym + ")"));
        send(observation(fact, "items_downloaded", "38680", "the Union of Links (" + acronym + ")"));
        createExchange("x-" + acronym.toLowerCase(), acronym);

        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/observations?exchange=x-" + acronym.toLowerCase())
                .statusCode(200)
                .body("items", hasSize(1)));
        get("/api/v1/observations?measure=items_downloaded&exchange=x-" + acronym.toLowerCase())
                .body("items", hasSize(1))
                .body("items[0].factId", equalTo(fact.toString()))
                .body("items[0].exchange", equalTo("x-" + acronym.toLowerCase()))
                .body("items[0].value", equalTo(38680))
                .body("items[0].period", equalTo("2017-07/2018-10"))
                .body("items[0].provenance.quote", equalTo("38680"))
                .body("items[0].provenance.start", equalTo(10))
                .body("items[0].provenance.document.id", equalTo(document.toString()))
                .body("items[0].provenance.document.url", equalTo("https://news.example/report"))
                .body("items[0].provenance.acceptedBy", equalTo("curator"));
        get("/api/v1/observations?measure=items_uploaded&exchange=x-" + acronym.toLowerCase())
                .body("items", hasSize(0));
    }

    @Test
    void factsOfOtherKindsAndUnreadableNumbersAreNoReportedNumbers() {
        UUID last = UUID.randomUUID();
        createExchange("y-" + acronym.toLowerCase(), acronym);

        send(observation(UUID.randomUUID(), "members", "about thirty", acronym));
        send(agreement());
        send(observation(last, "members", "31.50", acronym));

        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/observations?exchange=y-" + acronym.toLowerCase())
                .body("items", hasSize(1))
                .body("items[0].factId", equalTo(last.toString()))
                .body("items[0].value", equalTo(31.5f)));
    }

    @Test
    void aWithdrawnNumberIsListedOnlyAsOfATimeBefore() {
        UUID fact = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        String exchange = "w-" + acronym.toLowerCase();
        createExchange(exchange, acronym);

        send(observation(fact, "members", "31", acronym));
        send(withdrawal(fact));
        send(withdrawal(fact));
        send(observation(last, "members", "29", acronym));

        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/observations?exchange=" + exchange)
                .body("items.factId", contains(last.toString())));
        get("/api/v1/observations?asOf=2018-11-01T10:30:00Z&exchange=" + exchange)
                .statusCode(200)
                .body("items.factId", containsInAnyOrder(fact.toString(), last.toString()));
        get("/api/v1/observations?asOf=2018-11-01T12:00:00Z&exchange=" + exchange)
                .body("items.factId", contains(last.toString()));
        get("/api/v1/observations?asOf=2018-10-01T12:00:00Z&exchange=" + exchange)
                .body("items", hasSize(0));
    }

    @Test
    void aNumberCountsAgainOnceItsFactIsAcceptedAgain() {
        UUID fact = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        String exchange = "v-" + acronym.toLowerCase();
        createExchange(exchange, acronym);

        send(withdrawal(early));
        send(observation(early, "members", "28", acronym));
        send(observation(fact, "members", "31", acronym));
        send(withdrawal(fact));
        Map<String, Object> again = new HashMap<>(observation(fact, "members", "30", acronym));
        again.put("acceptedAt", "2018-11-02T10:00:00Z");
        send(again);

        await().atMost(PATIENCE).untilAsserted(() -> get("/api/v1/observations?exchange=" + exchange)
                .body("items.value", contains(30)));
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        for (String wrong : List.of("yesterday", "2018-11-01", "+999999999-12-31T23:59:59Z")) {
            as("viewer")
                    .queryParam("asOf", wrong)
                    .get("/api/v1/observations")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("asOf"));
        }
    }

    @Test
    void anUnknownExchangeIsNotFound() {
        get("/api/v1/observations?exchange=nowhere").statusCode(404).contentType("application/problem+json");
        get("/api/v1/observations?cursor=rubbish").statusCode(400).contentType("application/problem+json");
    }

    private static void createExchange(String id, String alias) {
        as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of("id", id, "name", "Exchange " + id, "aliases", List.of(alias)))
                .post("/api/v1/exchanges")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> observation(UUID fact, String measure, String value, String subject) {
        return Map.of(
                "factId",
                fact,
                "documentId",
                document,
                "kind",
                "observation",
                "fields",
                Map.of(
                        "measure", words(measure),
                        "value", words(value),
                        "subject", words(subject),
                        "period", words("2017-07/2018-10")),
                "source",
                Map.of("documentId", document, "url", "https://news.example/report"),
                "acceptedBy",
                "curator",
                "acceptedAt",
                "2018-11-01T10:00:00Z");
    }

    private Map<String, Object> agreement() {
        return Map.of(
                "factId",
                UUID.randomUUID(),
                "documentId",
                document,
                "kind",
                "agreement",
                "recordId",
                UUID.randomUUID(),
                "fields",
                Map.of("title", words("Consensus")),
                "source",
                Map.of("documentId", document),
                "acceptedBy",
                "curator",
                "acceptedAt",
                "2018-11-01T10:00:00Z");
    }

    private Map<String, Object> withdrawal(UUID fact) {
        return Map.of(
                "factId",
                fact,
                "documentId",
                document,
                "kind",
                "observation",
                "acceptedAt",
                "2018-11-01T10:00:00Z",
                "withdrawnBy",
                "curator",
                "withdrawnAt",
                "2018-11-01T11:00:00Z");
    }

    private static void send(Map<String, Object> fact) {
        FactTopic.send(fact.containsKey("withdrawnAt") ? "withdrawn" : "accepted", fact);
    }
}

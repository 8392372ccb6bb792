package org.entente.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.anonymous;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamTest {

    private static final String NOON = "2018-01-15T12:00:00Z";

    @TestHTTPResource("/api/v1/exchanges/")
    URI exchanges;

    @Test
    void theFiguresComeAtOnceAndAgainWhenTheyHaveMoved() throws IOException, InterruptedException {
        String exchange = newExchange("kbc-ke");
        post(exchange, List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON)));
        awaitTotal(exchange, "pushed", 1);

        try (EventStream stream = EventStream.open(exchanges.resolve(exchange + "/stream"))) {
            await().atMost(PATIENCE).until(() -> !stream.figures().isEmpty());
            JsonPath first = stream.figures().get(0);
            assertThat(first.getString("exchange")).isEqualTo(exchange);
            assertThat(first.getInt("totals.pushed.total")).isEqualTo(1);
            assertThat(stream.fields("event").get(0)).isEqualTo("metrics");
            assertThat(stream.fields("content-type")).isEmpty();
            assertThat(first.getString("at")).isNotNull();

            post(exchange, List.of(event("pushed", "e2", "kbc-ke", "item-1", NOON)));

            await().atMost(PATIENCE).until(() -> stream.figures().stream()
                    .anyMatch(figures -> figures.getInt("totals.pushed.total") == 2));
        }
    }

    @Test
    void figuresThatMoveOftenComeAtMostOnceASecondAndTheLastAreRight() throws IOException, InterruptedException {
        String exchange = newExchange("kbc-ke");

        try (EventStream stream = EventStream.open(exchanges.resolve(exchange + "/stream"))) {
            await().atMost(PATIENCE).until(() -> !stream.figures().isEmpty());
            IntStream.range(0, 30)
                    .forEach(i -> post(exchange, List.of(event("pushed", "e" + i, "kbc-ke", "item", NOON))));

            await().atMost(PATIENCE).until(() -> stream.figures().stream()
                    .anyMatch(figures -> figures.getInt("totals.pushed.total") == 30));
            List<Instant> updates = stream.figures().stream()
                    .skip(1)
                    .map(update -> Instant.parse(update.getString("at")))
                    .toList();
            for (int i = 1; i < updates.size(); i++) {
                assertThat(Duration.between(updates.get(i - 1), updates.get(i))).isGreaterThan(Duration.ofMillis(900));
            }
        }
    }

    @Test
    void whoComesBackIsToldTheFiguresAtOnceOnlyIfTheyHaveMovedSince() throws IOException, InterruptedException {
        String exchange = newExchange("kbc-ke");
        URI address = exchanges.resolve(exchange + "/stream");
        String lastSeen;
        try (EventStream stream = EventStream.open(address)) {
            await().atMost(PATIENCE).until(() -> !stream.fields("id").isEmpty());
            lastSeen = stream.fields("id").get(0);
        }

        try (EventStream unchanged = EventStream.resume(address, lastSeen)) {
            await().atMost(PATIENCE).until(() -> unchanged.comments() >= 2);
            assertThat(unchanged.figures()).isEmpty();
        }
        post(exchange, List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON)));
        awaitTotal(exchange, "pushed", 1);

        try (EventStream moved = EventStream.resume(address, lastSeen)) {
            await().atMost(PATIENCE).until(() -> !moved.figures().isEmpty());
            assertThat(moved.figures().get(0).getInt("totals.pushed.total")).isEqualTo(1);
            assertThat(Long.parseLong(moved.fields("id").get(0))).isGreaterThan(Long.parseLong(lastSeen));
        }
        try (EventStream strange = EventStream.resume(address, "no version")) {
            await().atMost(PATIENCE).until(() -> !strange.figures().isEmpty());
        }
    }

    @Test
    void aTargetThatIsReachedIsToldBetweenTheFigures() throws IOException, InterruptedException {
        String exchange = newExchange("kbc-ke");
        as("curator")
                .contentType(ContentType.JSON)
                .body(Map.of("scope", "exchange", "action", "pushed", "amount", 1, "per", "none", "from", "2018-01-01"))
                .post("/api/v1/exchanges/{x}/targets", exchange)
                .then()
                .statusCode(201);

        try (EventStream stream = EventStream.open(exchanges.resolve(exchange + "/stream"))) {
            await().atMost(PATIENCE).until(() -> !stream.figures().isEmpty());
            post(exchange, List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON)));

            await().atMost(PATIENCE).until(() -> stream.fields("event").contains("target-reached"));
            JsonPath reached = stream.figures().stream()
                    .filter(data -> data.getString("target") != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(reached.getString("exchange")).isEqualTo(exchange);
            assertThat(reached.getString("period")).isEqualTo("once");
            assertThat(reached.getString("reachedOn")).isEqualTo("2018-01-15");
        }
    }

    @Test
    void aStreamEndsWhenTheTokenDoes() throws IOException, InterruptedException {
        URI address = exchanges.resolve(newExchange() + "/stream");

        try (EventStream stream = EventStream.open(address, ShortLivedToken.living(Duration.ofSeconds(10)))) {
            await().atMost(PATIENCE).until(() -> !stream.figures().isEmpty());
            assertThat(stream.hasEnded()).isFalse();

            await().atMost(PATIENCE).until(stream::hasEnded);
        }
    }

    @Test
    void aQuietStreamIsKeptOpenByComments() throws IOException, InterruptedException {
        try (EventStream stream = EventStream.open(exchanges.resolve(newExchange() + "/stream"))) {
            await().atMost(PATIENCE).until(() -> stream.comments() >= 2);

            assertThat(stream.figures()).hasSize(1);
        }
    }

    @Test
    void anUnknownExchangeHasNoStreamAndOneNeedsAToken() {
        get("/api/v1/exchanges/nowhere/stream").statusCode(404).contentType("application/problem+json");
        anonymous()
                .get("/api/v1/exchanges/nowhere/stream")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }
}

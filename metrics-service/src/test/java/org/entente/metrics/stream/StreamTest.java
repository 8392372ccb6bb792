package org.entente.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.anonymous;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
            assertThat(stream.fields("id").get(0)).isEqualTo(first.getString("at"));

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
            List<Instant> updates =
                    stream.fields("id").stream().skip(1).map(Instant::parse).toList();
            for (int i = 1; i < updates.size(); i++) {
                assertThat(Duration.between(updates.get(i - 1), updates.get(i))).isGreaterThan(Duration.ofMillis(900));
            }
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

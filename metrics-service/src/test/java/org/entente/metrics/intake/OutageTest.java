package org.entente.metrics.intake;

import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.entente.testing.Server;
import org.junit.jupiter.api.Test;

/** What a sender is told while Kafka is down, and that nothing is lost or doubled by it. */
@QuarkusTest
class OutageTest {

    private static final String NOON = "2018-01-15T12:00:00Z";

    @Test
    void whileKafkaIsDownASenderIsToldToComeBackAndThenCountsOnce() throws Exception {
        String exchange = newExchange("kbc-ke");
        List<Map<String, Object>> events = List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON));
        post(exchange, List.of(event("uploaded", "before", "kbc-ke", "item-1", NOON)))
                .statusCode(202);
        awaitTotal(exchange, "uploaded", 1);

        Server.KAFKA.isDownDuring(() -> isUnavailable(exchange, events));

        await().atMost(PATIENCE)
                .untilAsserted(() -> post(exchange, events).statusCode(202).body("accepted", equalTo(1)));
        awaitTotal(exchange, "pushed", 1);
    }

    private static void isUnavailable(String exchange, List<Map<String, Object>> events) {
        post(exchange, events)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "10")
                .body("type", endsWith("unavailable"));
    }
}

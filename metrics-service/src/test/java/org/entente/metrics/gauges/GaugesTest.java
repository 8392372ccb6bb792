package org.entente.metrics.gauges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.anonymous;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.event;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GaugesTest {

    private static final String NOON = "2018-01-15T12:00:00Z";

    @Test
    void theHeadlineFiguresOfAnExchangeAreShownToMonitoring() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        post(
                exchange,
                List.of(
                        event("pushed", "e1", "kbc-ke", "item-1", NOON),
                        event("pushed", "e2", "kbc-ke", "item-1", NOON)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(metrics())
                .contains(gauge(exchange, "pushed", "total", 2))
                .contains(gauge(exchange, "pushed", "unique", 1))
                .contains(gauge(exchange, "uploaded", "total", 0))
                .contains("entente_exchange_members{exchange=\"" + exchange + "\"} 2.0")
                .contains("entente_items_waiting"));
    }

    @Test
    void whatWasAcceptedCountedAndSentAgainIsCountedForMonitoring() {
        String exchange = newExchange("kbc-ke");
        double accepted = counter("accepted");
        double counted = counter("counted");
        double duplicates = counter("duplicates");

        post(exchange, List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON)));
        post(exchange, List.of(event("pushed", "e1", "kbc-ke", "item-1", NOON)));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(counter("accepted")).isGreaterThanOrEqualTo(accepted + 2);
            assertThat(counter("counted")).isGreaterThanOrEqualTo(counted + 1);
            assertThat(counter("duplicates")).isGreaterThanOrEqualTo(duplicates + 1);
        });
    }

    @Test
    void theLagOfTheCountingConsumerIsShown() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics()).contains("kafka_consumer_fetch_manager_records_lag"));
    }

    private static double counter(String name) {
        String line = "entente_events_" + name + "_total ";
        return metrics()
                .lines()
                .filter(metric -> metric.startsWith(line))
                .mapToDouble(metric -> Double.parseDouble(metric.substring(line.length())))
                .findFirst()
                .orElse(0);
    }

    private static String metrics() {
        return anonymous().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static String gauge(String exchange, String action, String count, int value) {
        return "entente_exchange_events{action=\"" + action + "\",count=\"" + count + "\",exchange=\"" + exchange
                + "\"} " + value + ".0";
    }
}

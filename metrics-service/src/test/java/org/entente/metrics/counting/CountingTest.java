package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.totals;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.ItemEvents.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.contracts.Topics;
import org.entente.metrics.Api;
import org.entente.metrics.ExchangeTopic;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountingTest {

    private static final String MORNING = "2018-01-15T08:10:00Z";
    private static final String NOON = "2018-01-15T12:00:00Z";
    private static final String NEXT_DAY = "2018-01-16T12:00:00Z";

    @Test
    void sendingEverythingAgainChangesNoNumber() {
        String exchange = newExchange("kbc-ke");
        List<Map<String, Object>> events = List.of(
                event("pushed", "e1", "kbc-ke", "item-1", NOON), event("downloaded", "e2", "kbc-ke", "item-1", NOON));
        post(exchange, events).statusCode(202);
        awaitTotal(exchange, "downloaded", 1);

        post(exchange, events).statusCode(202);
        post(exchange, events).statusCode(202);

        awaitAllBefore(exchange);
        assertThat(totals(exchange).getInt("pushed.total")).isEqualTo(1);
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(1);
        assertThat(totals(exchange).getInt("downloaded.unique")).isEqualTo(1);
    }

    @Test
    void anEventTwiceInOneBatchCountsOnce() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> event = event("pushed", "e1", "kbc-ke", "item-1", NOON);

        post(exchange, List.of(event, event, event("pushed", "e2", "kbc-ke", "item-1", NOON), event));

        awaitAllBefore(exchange);
        assertThat(totals(exchange).getInt("pushed.total")).isEqualTo(2);
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherEvent() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> event = event("pushed", "e1", "kbc-ke", "item-1", NOON);

        post(exchange, List.of(event, with(event, "source", "urn:elsewhere")));

        awaitTotal(exchange, "pushed", 2);
    }

    @Test
    void uniqueCountsAnItemOncePerMemberAndDay() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        post(
                        "administrator",
                        exchange,
                        ItemEvents.batch(List.of(
                                event("downloaded", "e1", "kbc-ke", "item-1", MORNING),
                                event("downloaded", "e2", "kbc-ke", "item-1", NOON),
                                event("downloaded", "e3", "kbc-ke", "item-2", NOON),
                                event("downloaded", "e4", "tbc-tz", "item-1", NOON))))
                .statusCode(202);
        awaitTotal(exchange, "downloaded", 4);

        post(
                        exchange,
                        List.of(
                                event("downloaded", "e5", "kbc-ke", "item-1", NOON),
                                event("downloaded", "e6", "kbc-ke", "item-1", NEXT_DAY)))
                .statusCode(202);

        awaitTotal(exchange, "downloaded", 6);
        assertThat(totals(exchange).getInt("downloaded.unique")).isEqualTo(4);
        assertThat(values(exchange, "granularity=day&from=2018-01-15&to=2018-01-17"))
                .containsExactly(3, 1);
        assertThat(values(exchange, "granularity=month&from=2018-01&to=2018-02"))
                .containsExactly(4);
        assertThat(values(exchange, "granularity=hour&from=2018-01-15T08:00:00Z&to=2018-01-15T13:00:00Z"))
                .containsExactly(1, 0, 0, 0, 3);
    }

    @Test
    void anEventThatComesAgainWithAnotherTimeIsTheSameEvent() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> event = event("downloaded", "e1", "kbc-ke", "item-1", NOON);
        post(exchange, List.of(event)).statusCode(202);
        awaitTotal(exchange, "downloaded", 1);

        post(exchange, List.of(with(event, "time", "2019-03-01T00:00:00Z"), with(event, "time", NEXT_DAY)));

        awaitAllBefore(exchange);
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(1);
        assertThat(values(exchange, "granularity=month&from=2018-01&to=2018-02"))
                .containsExactly(1);
    }

    @Test
    void aLateEventFromLongAgoCountsInItsOwnPeriod() {
        String exchange = newExchange("kbc-ke");

        post(exchange, List.of(event("downloaded", "late", "kbc-ke", "item-1", "2009-02-03T04:05:06Z")))
                .statusCode(202);

        awaitTotal(exchange, "downloaded", 1);
        assertThat(values(exchange, "granularity=month&from=2009-01&to=2009-04"))
                .containsExactly(0, 1, 0);
    }

    @Test
    void aPartnerMayAlsoWriteStructuredEvents() {
        String exchange = newExchange("kbc-ke");
        String event = ItemEvents.json(event("pushed", "e1", "kbc-ke", "item-1", NOON));
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.EXCHANGE_EVENTS, exchange + "/kbc-ke", event.getBytes(UTF_8));
        message.headers().add("content-type", "application/cloudevents+json; charset=utf-8".getBytes(UTF_8));

        ExchangeTopic.send(List.of(message));

        awaitTotal(exchange, "pushed", 1);
    }

    /** All events of a member are counted in the order in which they were sent. */
    private static void awaitAllBefore(String exchange) {
        post(exchange, List.of(event("uploaded", "last", "kbc-ke", "item-last", NOON)));
        awaitTotal(exchange, "uploaded", 1);
    }

    private static List<Integer> values(String exchange, String query) {
        return Api.get("/api/v1/exchanges/" + exchange + "/series?action=downloaded&count=unique&" + query)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("series[0].points.value", Integer.class);
    }
}

package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.totals;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.ItemEvents.with;
import static org.entente.metrics.counting.ExchangeTopic.awaitDeadLetters;
import static org.entente.metrics.counting.ExchangeTopic.header;
import static org.entente.metrics.counting.ExchangeTopic.message;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entente.contracts.Topics;
import org.entente.metrics.Api;
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
    void whatBreaksTheRulesGoesToTheDeadLettersAndTheRestCounts() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> good = event("pushed", "good", "kbc-ke", "item-1", NOON);
        String key = exchange + "/kbc-ke";
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        messages.add(new ProducerRecord<>(Topics.EXCHANGE_EVENTS, key, "not JSON".getBytes(UTF_8)));
        messages.add(new ProducerRecord<>(Topics.EXCHANGE_EVENTS, key, null));
        messages.add(message(exchange, with(good, "time", "3000-01-01T00:00:00Z")));
        messages.add(message(exchange, with(good, "type", "org.entente.item.eaten.v1")));
        messages.add(message(exchange, good));

        ExchangeTopic.send(messages);

        awaitTotal(exchange, "pushed", 1);
        List<ConsumerRecord<String, byte[]>> letters = awaitDeadLetters(key, 4, Api.PATIENCE);
        assertThat(letters)
                .extracting(letter -> header(letter, "dead-letter-reason"))
                .containsExactly(
                        "/data: The record's value is not JSON.",
                        "/data: The record has no value.",
                        "/time: This must not be more than 24 hours in the future.",
                        "/type: This must be org.entente.item.pushed.v1, org.entente.item.downloaded.v1 or"
                                + " org.entente.item.uploaded.v1.");
        assertThat(letters).allSatisfy(letter -> assertThat(header(letter, "dead-letter-topic"))
                .isEqualTo(Topics.EXCHANGE_EVENTS));
    }

    @Test
    void anEventOfNoMemberOrOfAnotherMemberThanItsKeyGoesToTheDeadLetters() {
        String exchange = newExchange("kbc-ke");
        Map<String, Object> stranger = event("pushed", "e1", "tbc-tz", "item-1", NOON);
        Map<String, Object> own = event("pushed", "e2", "kbc-ke", "item-1", NOON);
        ProducerRecord<String, byte[]> wrongKey = message(exchange, own);
        ProducerRecord<String, byte[]> disguised = new ProducerRecord<>(
                wrongKey.topic(), null, exchange + "/tbc-tz", wrongKey.value(), wrongKey.headers());

        ExchangeTopic.send(List.of(message(exchange, stranger), disguised, message(exchange, own)));

        awaitTotal(exchange, "pushed", 1);
        assertThat(awaitDeadLetters(exchange + "/tbc-tz", 2, Api.PATIENCE))
                .extracting(letter -> header(letter, "dead-letter-reason"))
                .containsExactlyInAnyOrder(
                        "/data/member: 'tbc-tz' is no member of '" + exchange + "'.",
                        "/data/member: This must be the member that the record's key names.");
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

package org.entente.metrics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.putExclusions;
import static org.entente.metrics.Api.totals;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.Database;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.events.model.ExchangeEvent;
import org.junit.jupiter.api.Test;

/** Counting held against a plain recount, with random events, repeats, disorder, and several instances at once. */
@QuarkusTest
class EventStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2018-03-24T00:00:00Z");
    private static final int MINUTES = 10 * 24 * 60;
    private static final int BATCHES = 12;

    @Inject
    EventStore store;

    private final Random random = new Random(20_180_324);

    @Test
    void anyOrderAnyRepeatsAndSeveralInstancesGiveTheSameExactNumbers() {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        List<ExchangeEvent> events = IntStream.range(0, 3_000)
                .mapToObj(number -> randomEvent(exchange, number))
                .toList();
        List<Uni<Counted>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(store.count(Batch.of(someOf(events))));
        }
        batches.add(store.count(Batch.of(arrivals(events))));

        Uni.join().all(batches).andFailFast().await().atMost(PATIENCE);

        assertThat(series(exchange, "granularity=day", "total"))
                .isEqualTo(recount(events, days("UTC"), event -> event));
        assertThat(series(exchange, "granularity=day", "unique"))
                .isEqualTo(recount(events, days("UTC"), EventStoreTest::itemOfDay));
        assertThat(series(exchange, "granularity=hour", "unique"))
                .isEqualTo(recount(events, hours(), EventStoreTest::itemOfHour));
        assertThat(series(exchange, "granularity=day&timeZone=Europe/Berlin", "total"))
                .isEqualTo(recount(events, days("Europe/Berlin"), event -> event));
        assertThat(series(exchange, "granularity=day&timeZone=Asia/Kolkata", "unique"))
                .isEqualTo(recount(
                        events,
                        days("Asia/Kolkata"),
                        event -> List.of(
                                event.member(),
                                event.item(),
                                days("Asia/Kolkata").apply(event))));
    }

    @Test
    void ofABatchOfAllKindsExactlyWhatIsNewCounts() {
        String exchange = newExchange("kbc-ke");
        String other = newExchange("kbc-ke");
        putExclusions(exchange, 0, List.of(Map.of("name", "robots", "id", "robot-*")))
                .statusCode(200);
        count(List.of(event(exchange, "1", "kbc-ke")));

        Counted counted = count(List.of(
                event(exchange, "1", "kbc-ke"),
                event(exchange, "2", "nobody-zz"),
                event(exchange, "robot-3", "kbc-ke"),
                event(exchange, "4", "kbc-ke"),
                event(other, "1", "kbc-ke")));

        assertThat(counted.exchanges()).containsExactlyInAnyOrder(exchange, other);
        assertThat(counted.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.fault().detail()).contains("nobody-zz"));
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(2);
        get("/api/v1/exchanges/{x}/totals?includeExcluded=true", exchange)
                .statusCode(200)
                .body("downloaded.total", equalTo(3));
        assertThat(totals(other).getInt("downloaded.total")).isEqualTo(1);
    }

    @Test
    void aBatchOfRepeatsAloneCountsNothingAndTellsOfItsExchangeAgain() {
        String exchange = newExchange("kbc-ke");
        List<ExchangeEvent> events = List.of(event(exchange, "1", "kbc-ke"), event(exchange, "2", "kbc-ke"));
        count(events);

        Counted counted = count(events);

        assertThat(counted.exchanges()).containsExactly(exchange);
        assertThat(counted.refused()).isEmpty();
        assertThat(totals(exchange).getInt("downloaded.total")).isEqualTo(2);
    }

    @Test
    void anExchangeOfWhichOnlyStrangersSentSomethingIsNotTold() {
        String exchange = newExchange("kbc-ke");
        String other = newExchange("kbc-ke");

        Counted counted = count(List.of(event(exchange, "1", "nobody-zz"), event(other, "1", "kbc-ke")));

        assertThat(counted.exchanges()).containsExactly(other);
        assertThat(counted.refused()).hasSize(1);
    }

    @Test
    void aRecountFindsWhatWasCountedBatchByBatch() throws SQLException {
        String exchange = newExchange("kbc-ke", "tbc-tz");
        putExclusions(exchange, 0, List.of(Map.of("name", "robots", "item", "item-1*")))
                .statusCode(200);
        List<ExchangeEvent> events = IntStream.range(0, 1_000)
                .mapToObj(number -> randomEvent(exchange, number))
                .map(EventStoreTest::withoutMediaType)
                .toList();
        for (int i = 0; i < BATCHES; i++) {
            store.count(Batch.of(someOf(events))).await().atMost(PATIENCE);
        }
        count(events);

        try (Connection database = Database.connect()) {
            List<String> counted = figures(database, exchange);
            try (PreparedStatement recount = database.prepareStatement(
                    "select recount_month(?, month) from unnest('{2018-03-01,2018-04-01}'::date[]) as month")) {
                recount.setString(1, exchange);
                recount.execute();
            }
            assertThat(figures(database, exchange))
                    .hasSizeGreaterThan(100)
                    .containsExactlyInAnyOrderElementsOf(counted);
        }
    }

    private static ExchangeEvent withoutMediaType(ExchangeEvent event) {
        return new ExchangeEvent(
                event.exchange(),
                event.source(),
                event.id(),
                event.time(),
                event.action(),
                event.member(),
                event.item(),
                null,
                event.title(),
                event.bytes());
    }

    /** What counting keeps of an exchange's events beside them, but for what it leaves to the job that keeps the items' figures. */
    private static List<String> figures(Connection database, String exchange) throws SQLException {
        List<String> figures = new ArrayList<>();
        for (String table : List.of(
                """
                select 'period', granularity, action, period::text, member, total, uniques, raw_total, raw_uniques
                from roll_up where exchange_id = ?
                """,
                """
                select 'month', action, period::text, member, total, uniques, raw_total, raw_uniques
                from member_month where exchange_id = ?
                """,
                "select 'item', day::text, use_key, hours, raw_hours from item_day where exchange_id = ?",
                """
                select 'hour', action, period::text, sum(total), sum(uniques)
                from exchange_hour where exchange_id = ? group by 2, 3
                """)) {
            try (PreparedStatement statement =
                    database.prepareStatement("select row::text from (" + table + ") as row")) {
                statement.setString(1, exchange);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        figures.add(rows.getString(1));
                    }
                }
            }
        }
        return figures;
    }

    private Counted count(List<ExchangeEvent> events) {
        return store.count(Batch.of(arrivals(events))).await().atMost(PATIENCE);
    }

    private static ExchangeEvent event(String exchange, String id, String member) {
        return new ExchangeEvent(
                exchange,
                "urn:test",
                id,
                START,
                Action.DOWNLOADED,
                new OrganisationAlias(member),
                "item-1",
                null,
                null,
                null);
    }

    private ExchangeEvent randomEvent(String exchange, int number) {
        return new ExchangeEvent(
                exchange,
                "urn:test",
                "e" + number,
                START.plusSeconds(60L * random.nextInt(MINUTES)),
                Action.DOWNLOADED,
                new OrganisationAlias(random.nextBoolean() ? "kbc-ke" : "tbc-tz"),
                "item-" + random.nextInt(12),
                random.nextBoolean() ? "video" : null,
                null,
                null);
    }

    private List<Arrival> someOf(List<ExchangeEvent> events) {
        List<ExchangeEvent> some = new ArrayList<>(
                events.stream().filter(event -> random.nextInt(3) == 0).toList());
        some.addAll(some.subList(0, some.size() / 5));
        Collections.shuffle(some, random);
        return arrivals(some);
    }

    private static List<Arrival> arrivals(List<ExchangeEvent> events) {
        return events.stream()
                .map(event -> new Arrival(new ConsumerRecord<>("topic", 0, 0, "key", new byte[0]), event))
                .toList();
    }

    private static Object itemOfDay(ExchangeEvent event) {
        return List.of(event.member(), event.item(), days("UTC").apply(event));
    }

    private static Object itemOfHour(ExchangeEvent event) {
        return List.of(event.member(), event.item(), hours().apply(event));
    }

    private static Function<ExchangeEvent, String> days(String zone) {
        return event -> event.time().atZone(ZoneId.of(zone)).toLocalDate().toString();
    }

    private static Function<ExchangeEvent, String> hours() {
        DateTimeFormatter hour = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH':00Z'");
        return event -> hour.format(event.time().atZone(ZoneOffset.UTC));
    }

    private static Map<String, Integer> recount(
            List<ExchangeEvent> events,
            Function<ExchangeEvent, String> period,
            Function<ExchangeEvent, Object> distinct) {
        Map<String, Set<Object>> found = new HashMap<>();
        events.forEach(event -> found.computeIfAbsent(period.apply(event), key -> new HashSet<>())
                .add(distinct.apply(event)));
        Map<String, Integer> counts = new TreeMap<>();
        found.forEach((key, values) -> counts.put(key, values.size()));
        return counts;
    }

    private static Map<String, Integer> series(String exchange, String query, String count) {
        List<Map<String, Object>> points = get("/api/v1/exchanges/" + exchange + "/series?action=downloaded&count="
                        + count + "&from=2018-03-20&to=2018-04-10&" + query)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("series[0].points");
        Map<String, Integer> counts = new TreeMap<>();
        points.stream()
                .filter(point -> !point.get("value").equals(0))
                .forEach(point -> counts.put((String) point.get("period"), (Integer) point.get("value")));
        return counts;
    }
}

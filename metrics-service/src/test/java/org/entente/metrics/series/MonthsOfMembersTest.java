package org.entente.metrics.series;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.Api.putExclusions;
import static org.entente.metrics.ItemEvents.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.metrics.ItemEvents;
import org.junit.jupiter.api.Test;

/** Months, which are kept by member without media types, held against the events themselves. */
@QuarkusTest
class MonthsOfMembersTest {

    private static final List<String> MONTHS = List.of("2018-01", "2018-02", "2018-03");
    private static final List<String> MEDIA_TYPES = List.of("video", "audio");
    private static final String ROBOT = "item-0";

    private final Random random = new Random(20_180_131);

    @Test
    void monthsAreWhatTheEventsSayHoweverTheyCameAndAfterARecount() {
        String exchange = newExchange("kbc-ke", "ntv-ke", "tbc-tz");
        List<Use> early = uses(0, 400);
        count(exchange, early.subList(0, 250), 250);
        count(exchange, early.subList(150, 400), 400);
        agree(exchange, early, use -> true);

        excludeRobots(exchange);
        List<Use> late = uses(400, 600);
        List<Use> all = Stream.concat(early.stream(), late.stream()).toList();
        count(exchange, late, 600);
        agree(exchange, all, use -> !late.contains(use) || !use.item().equals(ROBOT));

        recount(exchange);
        agree(exchange, all, use -> !use.item().equals(ROBOT));
    }

    private List<Use> uses(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::use).toList();
    }

    private Use use(int number) {
        String day = MONTHS.get(random.nextInt(3)) + "-0" + (1 + random.nextInt(4));
        return new Use(
                "e" + number,
                any("pushed", "downloaded", "uploaded"),
                any("kbc-ke", "ntv-ke", "tbc-tz"),
                "item-" + random.nextInt(5),
                day,
                random.nextInt(24),
                MEDIA_TYPES.get(random.nextInt(2)));
    }

    private String any(String... choice) {
        return choice[random.nextInt(choice.length)];
    }

    private static void count(String exchange, List<Use> uses, int total) {
        List<Map<String, Object>> events = uses.stream().map(Use::event).toList();
        post("administrator", exchange, ItemEvents.batch(events)).statusCode(202);
        await().atMost(PATIENCE).until(() -> allThatCame(exchange) == total);
    }

    private static int allThatCame(String exchange) {
        JsonPath totals = get("/api/v1/exchanges/" + exchange + "/totals?includeExcluded=true")
                .extract()
                .jsonPath();
        return Stream.of("pushed", "downloaded", "uploaded")
                .mapToInt(action -> totals.getInt(action + ".total"))
                .sum();
    }

    private static void agree(String exchange, List<Use> all, Predicate<Use> counts) {
        List<Use> counted = all.stream().filter(counts).toList();
        agree(exchange, "", counted);
        agree(exchange, "&includeExcluded=true", all);
    }

    private static void agree(String exchange, String which, List<Use> uses) {
        Map<String, Function<Use, String>> breakdowns = Map.of(
                "", use -> "",
                "&by=member", Use::member,
                "&by=country", use -> use.member().endsWith("ke") ? "KE" : "TZ");
        breakdowns.forEach((by, key) -> {
            assertThat(series(exchange, "count=total" + by + which)).isEqualTo(expected(uses, key, Use::id));
            assertThat(series(exchange, "count=unique" + by + which)).isEqualTo(expected(uses, key, Use::uniqueAs));
        });
    }

    private static Map<List<String>, List<Long>> expected(
            List<Use> uses, Function<Use, String> key, Function<Use, Object> distinct) {
        Map<List<String>, List<Long>> expected = new HashMap<>();
        uses.stream()
                .collect(groupingBy(use -> Stream.of(use.action(), key.apply(use))
                        .filter(part -> !part.isEmpty())
                        .toList()))
                .forEach((line, ofLine) -> expected.put(line, months(ofLine, distinct)));
        return expected;
    }

    private static List<Long> months(List<Use> uses, Function<Use, Object> distinct) {
        return MONTHS.stream()
                .map(month -> uses.stream()
                        .filter(use -> use.day().startsWith(month))
                        .map(distinct)
                        .distinct()
                        .count())
                .toList();
    }

    private static Map<List<String>, List<Long>> series(String exchange, String query) {
        List<Map<String, Object>> lines = get("/api/v1/exchanges/" + exchange
                        + "/series?granularity=month&from=2018-01&to=2018-04&" + query)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("series.collect { [key: it.key.values() as List, values: it.points.value] }");
        Map<List<String>, List<Long>> series = new HashMap<>();
        for (Map<String, Object> line : lines) {
            series.put(strings(line.get("key")), longs(line.get("values")));
        }
        return series;
    }

    private static List<String> strings(Object values) {
        return ((List<?>) values).stream().map(Object::toString).toList();
    }

    private static List<Long> longs(Object values) {
        return ((List<?>) values)
                .stream().map(value -> ((Number) value).longValue()).toList();
    }

    private static void excludeRobots(String exchange) {
        putExclusions(exchange, 0, List.of(Map.of("name", "robots", "item", ROBOT)))
                .statusCode(200);
    }

    private static void recount(String exchange) {
        String address = as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/exchanges/{x}/recounts", exchange)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as("administrator").get(address).then().body("status", equalTo("finished")));
    }

    private record Use(String id, String action, String member, String item, String day, int hour, String mediaType) {

        Map<String, Object> event() {
            String time = "%sT%02d:30:00Z".formatted(day, hour);
            return with(
                    ItemEvents.event(action, id, member, item, time),
                    "data",
                    Map.of("member", member, "mediaType", mediaType));
        }

        Object uniqueAs() {
            return List.of(member, item, day);
        }
    }
}

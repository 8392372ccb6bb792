package org.entente.metrics.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.metrics.Api.PATIENCE;
import static org.entente.metrics.Api.as;
import static org.entente.metrics.Api.awaitTotal;
import static org.entente.metrics.Api.get;
import static org.entente.metrics.Api.newExchange;
import static org.entente.metrics.Api.post;
import static org.entente.metrics.ItemEvents.batch;
import static org.entente.metrics.ItemEvents.event;
import static org.entente.metrics.targets.TargetApi.made;
import static org.entente.metrics.targets.TargetApi.uploads;
import static org.entente.metrics.targets.TargetApi.with;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReachedTest {

    @Inject
    ReachedTargets reached;

    private String exchange;

    @BeforeEach
    void anExchangeOfTwoMembers() {
        exchange = newExchange("kbc-ke", "tbc-tz");
    }

    @Test
    void whatIsReachedIsToldOnceForEachMemberAndPeriod() {
        try (MetricsTopic topic = MetricsTopic.fromNow()) {
            upload("kbc-ke", "2018-01", 3);
            upload("tbc-tz", "2018-01", 2);
            upload("kbc-ke", "2018-02", 3);
            String id = made(exchange, with(uploads("each_member", 3, "month"), "from", "2018-01-01"));

            await().atMost(PATIENCE).until(() -> topic.reached(id).size() == 2);

            assertThat(topic.reached(id))
                    .extracting(event -> event.getString("member"))
                    .containsOnly("kbc-ke");
            JsonPath january = topic.reached(id).stream()
                    .filter(event -> event.getString("period").equals("2018-01"))
                    .findFirst()
                    .orElseThrow();
            assertThat(january.getString("exchange")).isEqualTo(exchange);
            assertThat(january.getString("reachedOn")).isEqualTo("2018-01-03");
            assertThat(january.getInt("amount")).isEqualTo(3);
            assertThat(january.getInt("done")).isEqualTo(3);
        }
    }

    @Test
    void lateEventsReachItLaterAndNothingIsToldAgainWhenItFallsAndIsReachedAnew() {
        try (MetricsTopic topic = MetricsTopic.fromNow()) {
            String id = made(exchange, with(uploads("exchange", 5, "quarter"), "from", "2018-01-01"));
            upload("kbc-ke", "2018-01", 4);
            upload("tbc-tz", "2018-02", 1);
            await().atMost(PATIENCE).until(() -> topic.reached(id).size() == 1);
            assertThat(topic.reached(id).get(0).getString("period")).isEqualTo("2018-Q1");

            exclude("kbc-ke");
            await().atMost(PATIENCE).untilAsserted(() -> done(id, 1));
            exclude("nobody-ke");
            await().atMost(PATIENCE).untilAsserted(() -> done(id, 5));
            upload("kbc-ke", "2018-03", 6);
            String other = made(exchange, with(uploads("exchange", 11, "quarter"), "from", "2018-01-01"));

            await().atMost(PATIENCE).until(() -> topic.reached(other).size() == 1);
            assertThat(topic.reached(id)).hasSize(1);
        }
    }

    @Test
    void severalThatLookAtTheSameTimeTellOnce() {
        try (MetricsTopic topic = MetricsTopic.fromNow()) {
            for (int day = 1; day <= 28; day++) {
                uploadOn("kbc-ke", "2018-02-%02d".formatted(day));
            }
            awaitTotal(exchange, "uploaded", 28);
            String id = made(exchange, with(uploads("each_member", 1, "day"), "from", "2018-02-01"));

            List<CompletableFuture<Void>> looks = Stream.generate(() -> CompletableFuture.runAsync(() -> look(id)))
                    .limit(4)
                    .toList();
            looks.forEach(CompletableFuture::join);

            await().atMost(PATIENCE).until(() -> topic.reached(id).size() >= 28);
            await().during(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .until(() -> topic.reached(id).size() == 28);
            assertThat(topic.reached(id))
                    .extracting(event -> event.getString("period"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aTargetThatDoesNotSayFromWhenIsNotToldOfForTheTimeBeforeItWasMade() {
        try (MetricsTopic topic = MetricsTopic.fromNow()) {
            upload("kbc-ke", "2018-01", 3);
            String open = made(exchange, uploads("exchange", 2, "month"));
            String dated = made(exchange, with(uploads("exchange", 2, "month"), "from", "2018-01-01"));
            String once = made(exchange, uploads("exchange", 2, "none"));
            String datedOnce = made(exchange, with(uploads("exchange", 2, "none"), "from", "2018-01-01"));

            await().atMost(PATIENCE)
                    .until(() -> topic.reached(dated).size() == 1
                            && topic.reached(datedOnce).size() == 1);
            assertThat(topic.reached(datedOnce).get(0).getString("period")).isEqualTo("once");
            upload("tbc-tz", "2018-01", 3);
            await().atMost(PATIENCE).untilAsserted(() -> done(once, 6));
            String last = made(exchange, with(uploads("exchange", 6, "none"), "from", "2018-01-01"));
            await().atMost(PATIENCE).until(() -> topic.reached(last).size() == 1);
            assertThat(topic.reached(open)).isEmpty();
            assertThat(topic.reached(once)).isEmpty();
        }
    }

    private void look(String id) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> reached.look(UUID.fromString(id)));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void done(String id, int number) {
        get("/api/v1/exchanges/" + exchange + "/attainment?from=2018-01&to=2018-04&target=" + id)
                .statusCode(200)
                .body("targets[0].done", equalTo(number));
    }

    /** Excludes a member's events, and counts again. */
    private void exclude(String member) {
        String version =
                get("/api/v1/exchanges/" + exchange + "/exclusions").extract().header("ETag");
        as("administrator")
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("reason", "Test", "rules", List.of(Map.of("name", "rule", "member", member))))
                .put("/api/v1/exchanges/{x}/exclusions", exchange)
                .then()
                .statusCode(200);
        as("administrator")
                .contentType(ContentType.JSON)
                .body(Map.of("from", "2018-01", "to", "2018-03"))
                .post("/api/v1/exchanges/{x}/recounts", exchange)
                .then()
                .statusCode(202);
    }

    private void upload(String member, String month, int days) {
        for (int day = 1; day <= days; day++) {
            uploadOn(member, month + "-0" + day);
        }
    }

    private void uploadOn(String member, String day) {
        List<Map<String, Object>> events = List.of(event("uploaded", member + day, member, "item", day + "T12:00:00Z"));
        post("administrator", exchange, batch(events)).statusCode(202);
    }
}

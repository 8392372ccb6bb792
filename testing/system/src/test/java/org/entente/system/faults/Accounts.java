package org.entente.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.entente.system.RunningPlatform;

/** Holds what was acknowledged against what was counted. */
final class Accounts {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningPlatform platform;
    private final Load load;
    private final Database database;
    private final Topic topic;
    private final Map<TopicPartition, Long> start;

    /** To be opened before anything is sent. */
    Accounts(RunningPlatform platform, Components components, Load load) {
        this.platform = platform;
        this.load = load;
        this.database = new Database(components.port("postgresql"));
        this.topic = new Topic("localhost:" + components.port("kafka"));
        this.start = topic.end();
    }

    Topic topic() {
        return topic;
    }

    /**
     * Waits until as many events are counted as were acknowledged, and looks whether they are those events, each once, in the order in
     * which its member sent them.
     */
    void settle() throws Exception {
        await("all acknowledged events in the totals")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> inAll(totals()) >= load.size());
        Map<String, Instant> counted = database.counted(load.exchange());
        assertThat(counted.keySet()).isEqualTo(sent());
        assertThat(database.keys(load.exchange())).isEqualTo(load.size());
        assertThat(database.quarantined(load.exchange())).isZero();
        assertThat(database.monthsAstray(load.exchange())).isZero();
        assertTotals();
        assertOrder(counted);
    }

    private void assertTotals() {
        JsonPath totals = totals();
        for (String action : Consignment.ACTIONS) {
            assertThat(totals.getLong(action + ".total")).as(action).isEqualTo(expected(action));
            assertThat(totals.getLong(action + ".unique"))
                    .as("unique " + action)
                    .isEqualTo(uses(action));
        }
    }

    private void assertOrder(Map<String, Instant> counted) {
        Map<String, List<String>> inTopic = topic.idsByKeySince(start);
        for (Consignment sent : load.consignments()) {
            assertThat(inTopic.get(sent.exchange() + "/" + sent.member())).isEqualTo(sent.ids());
            assertThat(sent.ids().stream().map(counted::get)).isSorted();
        }
    }

    private Set<String> sent() {
        Set<String> ids = new HashSet<>();
        load.consignments().forEach(consignment -> ids.addAll(consignment.ids()));
        return ids;
    }

    private long expected(String action) {
        return load.consignments().stream()
                .mapToLong(sent -> sent.numbers(action).count())
                .sum();
    }

    private long uses(String action) {
        return load.consignments().stream()
                .mapToLong(sent ->
                        sent.numbers(action).mapToObj(sent::use).distinct().count())
                .sum();
    }

    private JsonPath totals() {
        return platform.as("viewer")
                .get("/exchanges/{x}/totals", load.exchange())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long inAll(JsonPath totals) {
        return Consignment.ACTIONS.stream()
                .mapToLong(action -> totals.getLong(action + ".total"))
                .sum();
    }
}

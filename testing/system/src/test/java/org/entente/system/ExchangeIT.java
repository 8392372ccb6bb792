package org.entente.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An exchange event's way: reported by a member's system, counted once, seen by dashboards. */
@ExtendWith(RunningPlatform.class)
class ExchangeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BATCH = "application/cloudevents-batch+json";

    @Test
    void eventsAreCountedOnceHoweverOftenTheyAreSent(RunningPlatform platform) {
        String run = UUID.randomUUID().toString();
        List<Map<String, ?>> batch = IntStream.range(0, 40)
                .<Map<String, ?>>mapToObj(
                        i -> event(run + "-" + i, "downloaded", "kbc-ke", "item-" + i % 30, "2021-03-05T10:00:00Z"))
                .toList();

        for (int attempt = 0; attempt < 3; attempt++) {
            accept(platform, batch);
        }
        accept(platform, List.of(event(run + "-last", "uploaded", "kbc-ke", "item-last", "2021-03-05T11:00:00Z")));

        String window = "/exchanges/alu/totals?from=2021-03-01&to=2021-04-01";
        await().atMost(PATIENCE).untilAsserted(() -> platform.as("viewer")
                .get(window)
                .then()
                .statusCode(200)
                .body("uploaded.total", equalTo(1))
                .body("downloaded.total", equalTo(40))
                .body("downloaded.unique", equalTo(30))
                .body("uploadingMembers", equalTo(1)));
    }

    @Test
    void aStreamTellsTheTotalsAtOnceAndWhenTheyMove(RunningPlatform platform) throws Exception {
        try (EventStream stream = platform.stream("/exchanges/alu/stream", "viewer")) {
            await().atMost(PATIENCE).until(() -> !stream.heard().isEmpty());
            int before = stream.heard().size();

            accept(
                    platform,
                    List.of(event(
                            UUID.randomUUID().toString(), "pushed", "kbc-ke", "item-live", "2021-05-01T00:00:00Z")));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(stream.heard().stream().skip(before))
                            .anyMatch(heard -> heard.contains("\"exchange\":\"alu\"") && heard.contains("\"totals\"")));
        }
    }

    @Test
    void aBadEventIsNamedAndTheGoodOnesCount(RunningPlatform platform) {
        String run = UUID.randomUUID().toString();
        var good = event(run + "-good", "pushed", "kbc-ke", "item-1", "2021-07-01T00:00:00Z");
        var bad = event(run + "-bad", "pushed", "kbc-ke", "item-1", "yesterday");

        platform.as("contributor")
                .contentType(BATCH)
                .body(List.of(good, bad))
                .post("/exchanges/alu/events")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("rejected", hasSize(1))
                .body("rejected[0].index", equalTo(1));
    }

    private static void accept(RunningPlatform platform, List<Map<String, ?>> batch) {
        platform.as("contributor")
                .contentType(BATCH)
                .body(batch)
                .post("/exchanges/alu/events")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(batch.size()))
                .body("rejected", hasSize(0));
    }

    static Map<String, ?> event(String id, String action, String member, String item, String time) {
        return Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "urn:example:system-test",
                "type",
                "org.entente.item." + action + ".v1",
                "subject",
                item,
                "time",
                time,
                "data",
                Map.of("member", member, "mediaType", "video"));
    }
}

package org.entente.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchBodyTest {

    private static final int EVENTS = 120;
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.007Z");

    private final ObjectMapper json = new ObjectMapper();
    private final EventIds ids = new EventIds();
    private final List<Population.Use> uses =
            Stream.generate(new Population(1)::draw).limit(EVENTS).toList();

    @Test
    void holdsEachEventAsItWasDrawnWithTheTimeOfTheRenewal() throws IOException {
        BatchBody batch = new BatchBody(uses);

        batch.renew(ids, NOON);

        JsonNode events = json.readTree(batch.bytes());
        assertThat(events).hasSize(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            JsonNode event = events.get(i);
            assertThat(event.path("time").asText()).isEqualTo("2026-05-01T12:00:00.007Z");
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("type").asText())
                    .isEqualTo("org.entente.item." + uses.get(i).action() + ".v1");
            assertThat(event.path("subject").asText()).isEqualTo(uses.get(i).item());
            assertThat(event.path("data").path("member").asText())
                    .isEqualTo(uses.get(i).member());
            assertThat(event.path("data").path("bytes").asLong())
                    .isEqualTo(uses.get(i).bytes());
        }
    }

    @Test
    void neverGivesAnIdTwice() throws IOException {
        BatchBody first = new BatchBody(uses);
        BatchBody second = new BatchBody(uses);
        Set<String> seen = new HashSet<>();

        for (int round = 0; round < 100; round++) {
            first.renew(ids, NOON);
            second.renew(ids, NOON);
            seen.addAll(ids(first));
            seen.addAll(ids(second));
        }

        assertThat(seen).hasSize(100 * 2 * EVENTS);
        assertThat(seen).allSatisfy(id -> assertThat(id).hasSize(EventIds.WIDTH));
    }

    @Test
    void isAboutAsLargeAsWhatMembersSend() {
        BatchBody batch = new BatchBody(uses);

        assertThat(batch.bytes().length / EVENTS).isBetween(300, 400);
    }

    private List<String> ids(BatchBody batch) throws IOException {
        return json.readTree(batch.bytes()).findValuesAsText("id");
    }
}

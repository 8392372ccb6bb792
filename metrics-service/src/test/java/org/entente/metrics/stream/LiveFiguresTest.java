package org.entente.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    @Test
    void figuresThatAreKnownAlreadyAreNotToldAgainAndLaterOnesAre() {
        LiveFigures figures = new LiveFigures(new Config());
        List<Long> told = new CopyOnWriteArrayList<>();
        figures.of("alu").subscribe().with(update -> told.add(update.version()));

        figures.receive(update(2));
        figures.receive(update(2));
        figures.receive(update(1));

        await().during(INTERVAL.multipliedBy(4)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(told)
                .containsExactly(2L));

        figures.receive(update(3));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(told).containsExactly(2L, 3L));
    }

    private static Update update(long version) {
        return new Update("alu", version, "{}");
    }

    private record Config() implements StreamConfig {

        @Override
        public Duration interval() {
            return INTERVAL;
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(15);
        }
    }
}

package org.entente.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final List<Long> acts = new CopyOnWriteArrayList<>();

    @Test
    void theFirstChangeIsActedOnAtOnceAndManyMoreTogetherAfterTheInterval() {
        Pace pace = new Pace(INTERVAL, this::act);

        for (int i = 0; i < 100; i++) {
            pace.changed("alu");
        }

        assertThat(acts).hasSize(1);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(acts).hasSize(2));
        await().during(INTERVAL.multipliedBy(2)).atMost(Duration.ofSeconds(5)).until(() -> acts.size() == 2);
        assertThat(Duration.ofNanos(acts.get(1) - acts.get(0))).isGreaterThanOrEqualTo(INTERVAL);
    }

    @Test
    void eachSubjectHasAPaceOfItsOwn() {
        Pace pace = new Pace(INTERVAL, this::act);

        pace.changed("alu");
        pace.changed("other");

        assertThat(acts).hasSize(2);
    }

    @Test
    void whatFailsIsDoneAgain() {
        AtomicInteger attempts = new AtomicInteger();
        Pace pace = new Pace(
                INTERVAL,
                subject -> attempts.incrementAndGet() < 3
                        ? Uni.createFrom().failure(new IllegalStateException("the broker is down"))
                        : act(subject));

        pace.changed("alu");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(acts).hasSize(1));
        assertThat(attempts).hasValue(3);
    }

    private Uni<Void> act(String subject) {
        acts.add(System.nanoTime());
        return Uni.createFrom().voidItem();
    }
}

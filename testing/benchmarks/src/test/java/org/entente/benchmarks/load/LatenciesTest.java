package org.entente.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void tellsWhatMostTookAtMostAndTheLongest() {
        Latencies latencies = new Latencies();

        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.add(TimeUnit.MILLISECONDS.toNanos(millis));
        }

        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.percentile(50)).isCloseTo(500, within(1.0));
        assertThat(latencies.percentile(99)).isCloseTo(990, within(1.0));
        assertThat(latencies.max()).isCloseTo(1_000, within(1.0));
    }

    @Test
    void takesWhatSeemsToHaveEndedBeforeItBeganAsNoTime() {
        Latencies latencies = new Latencies();

        latencies.add(-5);

        assertThat(latencies.max()).isZero();
    }
}

package org.entente.benchmarks.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final Watch watch = new Watch(Map.of("station-01", 1_000L));

    @Test
    void seesABatchWhenTheFigureOfItsMemberHasGrownByAllOfIt() {
        watch.acknowledged("station-01", 500, millis(0));

        watch.seen(Map.of("station-01", 1_499L), millis(40));
        assertThat(watch.hidden()).isEqualTo(1);

        watch.seen(Map.of("station-01", 1_500L), millis(80));
        assertThat(watch.hidden()).isZero();
        assertThat(watch.latencies().max()).isCloseTo(80, within(0.5));
    }

    @Test
    void takesEachBatchByItself() {
        watch.acknowledged("station-01", 500, millis(0));
        watch.acknowledged("station-02", 500, millis(100));
        watch.acknowledged("station-01", 500, millis(200));

        watch.seen(Map.of("station-01", 1_500L, "station-02", 0L), millis(250));
        watch.seen(Map.of("station-01", 2_000L, "station-02", 500L), millis(300));

        assertThat(watch.hidden()).isZero();
        assertThat(watch.latencies().count()).isEqualTo(3);
        assertThat(watch.latencies().max()).isCloseTo(250, within(0.5));
    }

    @Test
    void addsUpWhatASeriesSaysOfAMember() {
        JsonObject series = new JsonObject("""
                {"series": [
                  {"key": {"action": "pushed", "member": "station-01"}, "points": [{"period": "2026-05", "value": 3}, {"period": "2026-06", "value": 4}]},
                  {"key": {"action": "uploaded", "member": "station-01"}, "points": [{"period": "2026-05", "value": 5}]},
                  {"key": {"action": "pushed", "member": "station-02"}, "points": []}]}
                """);

        assertThat(Watch.figures(series)).isEqualTo(Map.of("station-01", 12L, "station-02", 0L));
    }

    private static long millis(int millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}

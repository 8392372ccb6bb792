package org.entente.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void hasARequestForEachPartOfASecond() {
        Schedule schedule = Schedule.of(50, Duration.ofSeconds(20));

        assertThat(schedule.count()).isEqualTo(1_000);
        assertThat(schedule.due(999) - schedule.due(0)).isEqualTo(999 * 20 * MILLISECOND);
    }

    @Test
    void isNotHeldUpByWhatWasNotSentInTime() {
        Schedule schedule = new Schedule(1_000 * MILLISECOND, 100 * MILLISECOND, 10);

        assertThat(schedule.dueBy(999 * MILLISECOND)).isZero();
        assertThat(schedule.dueBy(1_000 * MILLISECOND)).isEqualTo(1);
        assertThat(schedule.dueBy(1_099 * MILLISECOND)).isEqualTo(1);
        assertThat(schedule.dueBy(1_500 * MILLISECOND)).isEqualTo(6);
        assertThat(schedule.dueBy(60_000 * MILLISECOND)).isEqualTo(10);
    }
}

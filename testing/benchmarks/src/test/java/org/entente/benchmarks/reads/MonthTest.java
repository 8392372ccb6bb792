package org.entente.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthTest {

    @Test
    void shareAllEventsAmongThreeYears() {
        List<Month> months = Month.from(2023, 1_000);

        assertThat(months).hasSize(36);
        assertThat(months.get(0).first()).isEqualTo(1);
        assertThat(months.get(35).last()).isEqualTo(1_000);
        assertThat(months.get(35).start()).isEqualTo(LocalDate.of(2025, 12, 1));
        for (int n = 1; n < months.size(); n++) {
            assertThat(months.get(n).first()).isEqualTo(months.get(n - 1).last() + 1);
        }
    }
}

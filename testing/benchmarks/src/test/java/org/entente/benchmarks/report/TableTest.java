package org.entente.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void showsEachFigureWithItsBarAndWhetherItIsMet() {
        List<Result> results = List.of(
                Result.of(
                        "intake",
                        List.of(
                                Figure.of("counted", 20_000, Unit.PER_SECOND, Bar.atLeast(20_000)),
                                Figure.of("share", 0.346, Unit.SHARE, Bar.atLeast(0.35)),
                                Figure.of("events", 1_200_000, Unit.COUNT))),
                Result.failed("reads", "no database"));

        String table = Table.of(results);

        assertThat(table).isEqualTo("""
                scenario  measure          value  bar       verdict
                intake    counted      20,000 /s  ≥ 20,000  pass
                intake    share             0.35  ≥ 0.35    MISS
                intake    events       1,200,000
                reads     no database                       FAILED
                """);
    }
}

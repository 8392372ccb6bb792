package org.entente.metrics.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeRuleTest {

    private final NoticeRule rule = new NoticeRule(new BigDecimal("3.5"), new BigDecimal("0.3"), 6);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | 100 95 105 98 102 100 97 103 99 101 100 100 | SPIKE",
                "20  | 100 95 105 98 102 100 97 103 99 101 100 100 | FALL",
                "0   | 100 95 105 98 102 100 97 103 99 101 100 100 | FALL",
                "115 | 100 95 105 98 102 100 97 103 99 101 100 100 | ",
                // one earlier spike does not hide the next
                "200 | 100 95 900 98 102 100 97 103 99 101 100 100 | SPIKE",
                // a measure that always jumps
                "200 | 100 10 190 60 150 20 180 90 140 30 170 110  | ",
                // all alike
                "101 | 100 100 100 100 100 100 100 100 100 100 100 100 | ",
                "140 | 100 100 100 100 100 100 100 100 100 100 100 100 | SPIKE",
                // too young, and just old enough
                "500 | 0 0 0 0 0 0 0 100 100 100 100 100 | ",
                "500 | 0 0 0 0 0 0 100 100 100 100 100 100 | SPIKE",
                "0   | 0 0 0 0 0 0 0 0 0 0 0 0 | ",
            })
    void aMonthThatStandsOutFromThoseBeforeIsFound(long value, String history, Finding.Kind expected) {
        List<Long> before =
                Stream.of(history.strip().split(" +")).map(Long::valueOf).toList();

        assertThat(rule.judge(value, before).map(Finding::kind).orElse(null)).isEqualTo(expected);
    }

    @Test
    void theBasisIsTold() {
        Finding finding =
                rule.judge(500, List.of(0L, 90L, 110L, 100L, 95L, 105L, 100L)).orElseThrow();

        assertThat(finding.history()).containsExactly(90L, 110L, 100L, 95L, 105L, 100L);
        assertThat(finding.median()).isEqualByComparingTo("100");
        assertThat(finding.deviation()).isEqualByComparingTo("7.41");
    }
}

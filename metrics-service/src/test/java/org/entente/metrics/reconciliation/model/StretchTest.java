package org.entente.metrics.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

    @ParameterizedTest
    @CsvSource({
        "2018-07-01, 2018-07-31, MONTH 2018-07-01 2018-08-01",
        "2017-07-01, 2018-10-31, MONTH 2017-07-01 2018-11-01",
        "2018-07-02, 2018-07-31, DAY 2018-07-02 2018-08-01",
        "2018-07-01, 2018-07-30, DAY 2018-07-01 2018-07-31",
        "2018-07-05, 2018-08-05, DAY 2018-07-05 2018-08-06",
        "2018-06-30, 2018-08-01, DAY 2018-06-30 2018-07-01 MONTH 2018-07-01 2018-08-01 DAY 2018-08-01 2018-08-02",
        "2018-12-15, 2019-01-31, DAY 2018-12-15 2019-01-01 MONTH 2019-01-01 2019-02-01",
        "2018-02-28, 2018-02-28, DAY 2018-02-28 2018-03-01"
    })
    void aPeriodIsReadFromFullMonthsAndTheDaysAroundThem(LocalDate first, LocalDate last, String stretches) {
        String found = Stretch.of(new Days(first, last)).stream()
                .map(stretch -> stretch.rollUp() + " " + stretch.start() + " " + stretch.stop())
                .reduce("", (one, other) -> one + " " + other);

        assertThat(found.strip()).isEqualTo(stretches);
    }
}

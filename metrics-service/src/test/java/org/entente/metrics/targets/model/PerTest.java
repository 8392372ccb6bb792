package org.entente.metrics.targets.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerTest {

    @ParameterizedTest
    @CsvSource({
        "day,     2018-12-31, 2018-12-31, 2019-01-01, 2018-12-31",
        "month,   2020-02-29, 2020-02-01, 2020-03-01, 2020-02",
        "month,   2018-12-31, 2018-12-01, 2019-01-01, 2018-12",
        "quarter, 2018-03-31, 2018-01-01, 2018-04-01, 2018-Q1",
        "quarter, 2018-04-01, 2018-04-01, 2018-07-01, 2018-Q2",
        "quarter, 2020-11-15, 2020-10-01, 2021-01-01, 2020-Q4",
        "year,    2020-12-31, 2020-01-01, 2021-01-01, 2020"
    })
    void aDayLiesInThePeriodOfTheCalendar(String per, LocalDate day, LocalDate from, LocalDate to, String label) {
        Per found = Per.ofWireName(per).orElseThrow();

        assertThat(found.around(day)).isEqualTo(new Days(from, to));
        assertThat(found.label(from)).isEqualTo(label);
    }
}

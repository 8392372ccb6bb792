package org.entente.metrics.items.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entente.metrics.series.model.Moment;
import org.entente.metrics.series.model.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsAndYearsTest {

    @ParameterizedTest
    @CsvSource({
        "2018-01, 2019-01, 2018-01-01, 2019-01-01, true",
        "2018-01, 2021-01, 2018-01-01, 2021-01-01, false",
        "2017-07, 2018-11, 2018-01-01, 2018-01-01, false",
        "2017-07, 2019-03, 2018-01-01, 2019-01-01, false",
        "2018-03, 2018-11, 2018-11-01, 2018-11-01, false",
        "2018-01, 2018-11, 2018-01-01, 2018-01-01, false",
        "2018-03, 2019-01, 2019-01-01, 2019-01-01, false",
        "2018-03, 2018-03, 2018-03-01, 2018-03-01, false",
    })
    void fullYearsAreFoundWithinTheMonths(
            String from, String to, LocalDate firstYear, LocalDate lastYear, boolean oneYear) {
        MonthsAndYears window = MonthsAndYears.of(window(from, to)).orElseThrow();

        assertThat(window.firstYear()).isEqualTo(firstYear);
        assertThat(window.lastYear()).isEqualTo(lastYear);
        assertThat(window.isOneYear()).isEqualTo(oneYear);
        assertThat(window.from()).isEqualTo(LocalDate.parse(from + "-01")).isBeforeOrEqualTo(firstYear);
        assertThat(window.to()).isEqualTo(LocalDate.parse(to + "-01")).isAfterOrEqualTo(lastYear);
    }

    @Test
    void aWindowThatCutsAMonthHasNone() {
        assertThat(MonthsAndYears.of(window("2018-01-15", "2019-01"))).isEqualTo(Optional.empty());
    }

    private static Window window(String from, String to) {
        return new Window(Moment.parse(from, ZoneOffset.UTC), Moment.parse(to, ZoneOffset.UTC));
    }
}

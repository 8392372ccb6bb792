package org.entente.metrics.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2018,                  2018-01-01, 2018-12-31",
        "2018-02,               2018-02-01, 2018-02-28",
        "2020-02,               2020-02-01, 2020-02-29",
        "2018-10-19,            2018-10-19, 2018-10-19",
        "2017-07/2018-10,       2017-07-01, 2018-10-31",
        "2017/2018-03-15,       2017-01-01, 2018-03-15",
        "2018-12-31/2019-01-01, 2018-12-31, 2019-01-01"
    })
    void aPeriodIsItsDaysFromTheFirstToTheLast(String text, LocalDate first, LocalDate last) {
        assertThat(ReportedPeriod.of(text)).isEqualTo(new Days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2013/..,           OPEN_PERIOD",
        "2013/,             OPEN_PERIOD",
        "../2018-10,        OPEN_PERIOD",
        "/2018-10,          OPEN_PERIOD",
        "2013~/..,          OPEN_PERIOD",
        "2018~,             UNCERTAIN_PERIOD",
        "2018-10?,          UNCERTAIN_PERIOD",
        "2018%,             UNCERTAIN_PERIOD",
        "201X,              UNCERTAIN_PERIOD",
        "2018-XX,           UNCERTAIN_PERIOD",
        "2018-10-XX,        UNCERTAIN_PERIOD",
        "2017-07/2018-10~,  UNCERTAIN_PERIOD",
        "2018-23,           UNCERTAIN_PERIOD",
        "2017-21/2018-03,   UNCERTAIN_PERIOD",
        "lately,            NO_PERIOD",
        ",                  NO_PERIOD"
    })
    void aPeriodThatSaysTooLittleToCountInIsNamedSo(String text, Reason reason) {
        assertThat(ReportedPeriod.of(text))
                .isInstanceOfSatisfying(
                        Unclear.class, unclear -> assertThat(unclear.reason()).isEqualTo(reason));
    }

    @Test
    void theSamePeriodWrittenInTwoWaysIsOne() {
        assertThat(ReportedPeriod.of("2018")).isEqualTo(ReportedPeriod.of("2018-01/2018-12"));
        assertThat(ReportedPeriod.of("2018~")).isNotEqualTo(ReportedPeriod.of("2018"));
    }

    @Test
    void membersWithoutAPeriodAreThoseOfTheDayOfPublicationAndItemsAreOfNoPeriod() {
        assertThat(PeriodKey.of("members", null, "2018-10-19").period())
                .isEqualTo(new Days(LocalDate.of(2018, 10, 19), LocalDate.of(2018, 10, 19)));
        assertThat(PeriodKey.of("members", "2018", "2018-10-19").period()).isEqualTo(ReportedPeriod.of("2018"));
        assertThat(PeriodKey.of("items_pushed", null, "2018-10-19").period()).isEqualTo(ReportedPeriod.of(null));
        assertThat(PeriodKey.of("members", null, null).period()).isEqualTo(ReportedPeriod.of(null));
    }
}

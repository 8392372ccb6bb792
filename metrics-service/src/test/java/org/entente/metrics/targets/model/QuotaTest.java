package org.entente.metrics.targets.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotaTest {

    @Test
    void thePeriodsOfAWindowAreThoseThatHaveDaysInIt() {
        Quota quota = quota(Per.QUARTER, "2017-11-15", "2018-08-15");

        assertThat(quota.periods(new Days(day("2016-01-01"), day("2030-01-01")), 100))
                .extracting(TargetPeriod::label)
                .containsExactly("2017-Q4", "2018-Q1", "2018-Q2", "2018-Q3");
        assertThat(quota.periods(new Days(day("2018-03-31"), day("2018-04-02")), 100))
                .extracting(TargetPeriod::label)
                .containsExactly("2018-Q1", "2018-Q2");
        assertThat(quota.periods(new Days(day("2018-09-01"), day("2019-01-01")), 100))
                .isEmpty();
        assertThat(quota.periods(Days.ALL, 2)).hasSize(2);
    }

    @Test
    void aPeriodThatATargetDoesNotFillHoldsOnlySomeOfItsDays() {
        TargetPeriod first = quota(Per.MONTH, "2018-02-15", "2018-12-31").runningOn(day("2018-02-20"));

        assertThat(first.days()).isEqualTo(new Days(day("2018-02-15"), day("2018-03-01")));
        assertThat(first.length()).isEqualTo(28);
    }

    @Test
    void beforeItsTimeTheFirstPeriodIsNearestAndAfterItTheLast() {
        Quota quota = quota(Per.YEAR, "2017-07-01", "2018-10-31");

        assertThat(quota.runningOn(day("2010-01-01")).label()).isEqualTo("2017");
        assertThat(quota.runningOn(day("2018-10-31")).label()).isEqualTo("2018");
        assertThat(quota.runningOn(day("2026-01-01")).label()).isEqualTo("2018");
    }

    private static Quota quota(Per per, String first, String last) {
        return new Quota(BigDecimal.TEN, per, Optional.of(day(first)), Optional.of(day(last)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

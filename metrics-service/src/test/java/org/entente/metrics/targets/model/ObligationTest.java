package org.entente.metrics.targets.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationTest {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2018-01-01");

    @ParameterizedTest
    @CsvSource({
        "31,  MONTH,   2018-01-15, 2018-01-01, 0",
        "31,  MONTH,   2018-01-15, 2018-01-02, 1",
        "31,  MONTH,   2018-01-15, 2018-02-01, 31",
        "31,  MONTH,   2018-01-15, 2019-02-01, 31",
        "31,  MONTH,   2018-01-15, 2017-02-01, 0",
        "29,  MONTH,   2020-02-01, 2020-02-29, 28",
        "90,  QUARTER, 2018-03-31, 2018-02-01, 31",
        "365, YEAR,    2018-06-30, 2018-12-31, 364",
        "366, YEAR,    2020-01-01, 2020-07-01, 182",
        "5,   DAY,     2018-05-05, 2018-05-05, 0",
        "5,   DAY,     2018-05-05, 2018-05-06, 5"
    })
    void asMuchIsDueAsFullDaysOfThePeriodAreOver(
            BigDecimal amount, Per per, LocalDate day, LocalDate today, BigDecimal due) {
        Obligation obligation = ofAll(quota(amount, per), day);

        assertThat(obligation.owed()).isEqualByComparingTo(amount);
        assertThat(obligation.due(today))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(due));
    }

    @Test
    void aMemberOwesForTheDaysOfItsMembershipsOnly() {
        Quota quota = quota(new BigDecimal("31"), Per.MONTH);
        List<Days> memberships = List.of(days("2017-01-01", "2018-01-06"), days("2018-01-22", "2200-01-01"));

        Obligation obligation = Obligation.of("kbc-ke", quota, quota.runningOn(NEW_YEAR), memberships)
                .orElseThrow();

        assertThat(obligation.owed()).isEqualByComparingTo("15");
        assertThat(obligation.due(LocalDate.parse("2018-01-22"))).hasValue(new BigDecimal("5.000000000000"));
        assertThat(obligation.due(LocalDate.parse("2018-01-24"))).hasValue(new BigDecimal("7.000000000000"));
    }

    @Test
    void whoIsNoMemberInAPeriodOwesNothingInIt() {
        Quota quota = quota(BigDecimal.TEN, Per.MONTH);

        assertThat(Obligation.of("kbc-ke", quota, quota.runningOn(NEW_YEAR), List.of(days("2018-02-01", "2200-01-01"))))
                .isEmpty();
    }

    @Test
    void whoLeftOrHasNotJoinedIsJudgedByItsOwnDaysAndNotByThePeriods() {
        Quota quota = quota(new BigDecimal("31"), Per.MONTH);
        Obligation left = obligation(quota, days("2017-01-01", "2018-01-11"));
        Obligation joins = obligation(quota, days("2018-01-22", "2200-01-01"));

        assertThat(State.of(left, 9, LocalDate.parse("2018-01-10"))).isEqualTo(State.ON_TRACK);
        assertThat(State.of(left, 9, LocalDate.parse("2018-01-11"))).isEqualTo(State.MISSED);
        assertThat(State.of(joins, 0, LocalDate.parse("2018-01-21"))).isEqualTo(State.UPCOMING);
        assertThat(State.of(joins, 0, LocalDate.parse("2018-01-23"))).isEqualTo(State.BEHIND);
        assertThat(State.of(
                        obligation(quota(BigDecimal.TEN, Per.NONE), days("2017-01-01", "2018-01-11")),
                        9,
                        NEW_YEAR.plusMonths(1)))
                .isEqualTo(State.MISSED);
    }

    @Test
    void aTargetThatBeginsWithinAPeriodAsksForAPartOfIt() {
        Quota quota = new Quota(
                new BigDecimal("28"), Per.MONTH, Optional.of(LocalDate.parse("2018-02-15")), Optional.empty());

        assertThat(ofAll(quota, LocalDate.parse("2018-02-20")).owed()).isEqualByComparingTo("14");
        assertThat(ofAll(quota, LocalDate.parse("2018-03-20")).owed()).isEqualByComparingTo("28");
    }

    @Test
    void aFractionIsNotMissedByRounding() {
        Quota quota = new Quota(
                new BigDecimal("93"), Per.MONTH, Optional.of(LocalDate.parse("2018-01-29")), Optional.empty());

        Obligation obligation = ofAll(quota, LocalDate.parse("2018-01-30"));

        assertThat(State.of(obligation, 9, LocalDate.parse("2018-01-30"))).isEqualTo(State.REACHED);
        assertThat(State.of(obligation, 8, LocalDate.parse("2018-01-30"))).isEqualTo(State.ON_TRACK);
        assertThat(State.of(obligation, 8, LocalDate.parse("2018-02-01"))).isEqualTo(State.MISSED);
        assertThat(State.of(obligation, 0, LocalDate.parse("2018-01-30"))).isEqualTo(State.BEHIND);
        assertThat(State.of(obligation, 0, LocalDate.parse("2018-01-28"))).isEqualTo(State.UPCOMING);
    }

    @Test
    void whatHasNoBeginningIsDueAtItsEndOnly() {
        LocalDate last = LocalDate.parse("2018-12-31");
        Quota quota = new Quota(BigDecimal.TEN, Per.NONE, Optional.empty(), Optional.of(last));

        Obligation obligation = ofAll(quota, NEW_YEAR);

        assertThat(obligation.due(last)).isEmpty();
        assertThat(State.of(obligation, 3, last)).isEqualTo(State.OPEN);
        assertThat(obligation.due(last.plusDays(1))).hasValue(BigDecimal.TEN);
        assertThat(State.of(obligation, 3, last.plusDays(1))).isEqualTo(State.MISSED);
    }

    @Test
    void whatHasNoEndIsNeverMissed() {
        Obligation obligation = ofAll(quota(BigDecimal.TEN, Per.NONE), NEW_YEAR);

        assertThat(State.of(obligation, 3, LocalDate.parse("2199-12-31"))).isEqualTo(State.OPEN);
        assertThat(State.of(obligation, 10, NEW_YEAR)).isEqualTo(State.REACHED);
    }

    private static Quota quota(BigDecimal amount, Per per) {
        return new Quota(amount, per, Optional.empty(), Optional.empty());
    }

    private static Obligation obligation(Quota quota, Days membership) {
        return Obligation.of("kbc-ke", quota, quota.runningOn(NEW_YEAR), List.of(membership))
                .orElseThrow();
    }

    private static Obligation ofAll(Quota quota, LocalDate day) {
        return Obligation.of(Binding.TOGETHER, quota, quota.runningOn(day), List.of(Days.ALL))
                .orElseThrow();
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }
}

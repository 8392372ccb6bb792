package org.entente.metrics.reconciliation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.reconciliation.model.ReportedPeriod.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparabilityTest {

    private static final Comparability IN_JUNE = new Comparability(
            LocalDate.parse("2018-06-15"),
            Map.of(
                    Action.PUSHED, LocalDate.parse("2017-03-20"),
                    Action.UPLOADED, LocalDate.parse("2016-02-08")));

    @ParameterizedTest
    @CsvSource({
        "items_pushed,      2018-05,            ",
        "items_pushed,      2018-06-14,         ",
        "items_pushed,      2017-03-20/2018-05, ",
        "items_pushed,      2017-03-13/2018-05, ",
        "items_pushed,      2017-03-19/2017-03-22, ",
        "items_pushed,      2017-03-20,         ",
        "uploading_members, 2018-05,            ",
        "uploading_members, 2016-02,            ",
        "items_uploaded,    2016-03/2017-03,    ",
        "members,           2018-06,            ",
        "members,           2016,               ",
        "member_countries,  2018-06-15,         ",
        "items_pushed,      2018-06-15,         PERIOD_NOT_OVER",
        "items_pushed,      2018-06,            PERIOD_NOT_OVER",
        "members,           2018-07,            PERIOD_NOT_OVER",
        "items_pushed,      2017-01/2017-03-19, BEFORE_COUNTING",
        "items_pushed,      2016-03/2017-03-12, BEFORE_COUNTING",
        "uploading_members, 2016-01,            BEFORE_COUNTING",
        "items_downloaded,  2018-05,            BEFORE_COUNTING",
        "items_pushed,      2017-01/2017-03-20, PARTLY_COUNTED",
        "items_pushed,      2017-03-12/2018-05, PARTLY_COUNTED",
        "items_pushed,      2017-03,            PARTLY_COUNTED",
        "items_pushed,      2017-03-19/2017-03-21, PARTLY_COUNTED",
        "uploading_members, 2016,               PARTLY_COUNTED",
        "items_pushed,      2018~,              UNCERTAIN_PERIOD",
        "teachers,          2018-05,            NOT_COUNTED",
        "other,             ,                   NOT_COUNTED"
    })
    void whatCannotBeCountedIsNotComparedAndTheReasonIsNamed(String measure, String period, Reason reason) {
        assertThat(IN_JUNE.fault(Counterpart.of(measure), false, ReportedPeriod.of(period)))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void ofAMemberOnlyItemsAreCounted() {
        ReportedPeriod may = ReportedPeriod.of("2018-05");

        assertThat(IN_JUNE.fault(Counterpart.of("items_pushed"), true, may)).isEmpty();
        assertThat(IN_JUNE.fault(Counterpart.of("members"), true, may)).contains(Reason.NOT_BY_MEMBER);
        assertThat(IN_JUNE.fault(Counterpart.of("uploading_members"), true, may))
                .contains(Reason.NOT_BY_MEMBER);
    }

    @Test
    void membersOfAPeriodThatIsNotOverAreCountedUntilToday() {
        LocalDate first = LocalDate.parse("2018-01-01");
        LocalDate may = LocalDate.parse("2018-05-31");

        assertThat(IN_JUNE.untilToday(new Days(first, LocalDate.parse("9999-12-31"))))
                .isEqualTo(new Days(first, IN_JUNE.today()));
        assertThat(IN_JUNE.untilToday(new Days(first, may))).isEqualTo(new Days(first, may));
    }

    @Test
    void nothingIsComparedWithAnExchangeThatHasNoEvents() {
        Comparability empty = new Comparability(LocalDate.parse("2018-06-15"), Map.of());

        assertThat(empty.fault(Counterpart.of("items_pushed"), false, ReportedPeriod.of("2018-05")))
                .contains(Reason.BEFORE_COUNTING);
    }
}

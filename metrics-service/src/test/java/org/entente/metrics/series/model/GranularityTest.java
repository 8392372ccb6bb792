package org.entente.metrics.series.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GranularityTest {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "HOUR,  2018-01-31T22:30:00Z, 2018-02-01T00:00:00Z, UTC,            2018-01-31T22:00Z 2018-01-31T23:00Z",
        "DAY,   2018-02-27T00:00:00Z, 2018-03-01T00:00:01Z, UTC,            2018-02-27 2018-02-28 2018-03-01",
        "MONTH, 2017-12-31T23:59:59Z, 2018-02-01T00:00:00Z, UTC,            2017-12 2018-01",
        "YEAR,  2017-07-01T00:00:00Z, 2019-01-01T00:00:00Z, UTC,            2017 2018",
        "MONTH, 2017-12-31T21:00:00Z, 2018-01-31T21:00:00Z, Africa/Nairobi, 2018-01",
        "DAY,   2011-12-29T10:00:00Z, 2011-12-31T09:00:00Z, Pacific/Apia,   2011-12-29 2011-12-31"
    })
    void periodsFollowTheCalendarOfTheZone(
            Granularity granularity, Instant from, Instant to, ZoneId zone, String labels) {
        List<Period> periods = granularity.periods(new Window(from, to), zone, NO_LIMIT);

        assertThat(periods).extracting(Period::label).containsExactly(labels.split(" "));
    }

    @Test
    void theDayOnWhichClocksGoBackHas25HoursEachWithALabelOfItsOwn() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Window day = new Window(Moment.parse("2018-10-28", berlin), Moment.parse("2018-10-29", berlin));

        List<Period> hours = Granularity.HOUR.periods(day, berlin, NO_LIMIT);

        assertThat(hours).hasSize(25);
        assertThat(hours)
                .extracting(Period::label)
                .doesNotHaveDuplicates()
                .contains("2018-10-28T02:00+02:00", "2018-10-28T02:00+01:00");
    }

    @Test
    void hoursGoOnWhereClocksMoveByHalfAnHour() {
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        Window year = new Window(Moment.parse("2018", lordHowe), Moment.parse("2019", lordHowe));

        List<Period> hours = Granularity.HOUR.periods(year, lordHowe, NO_LIMIT);

        assertThat(hours).extracting(Period::start).isSorted().doesNotHaveDuplicates();
        for (int i = 1; i < hours.size(); i++) {
            assertThat(Duration.between(hours.get(i - 1).start(), hours.get(i).start()))
                    .isLessThanOrEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void anEmptyWindowHasNoPeriods() {
        Instant moment = Instant.parse("2018-01-01T00:00:00Z");

        assertThat(Granularity.DAY.periods(new Window(moment, moment), ZoneOffset.UTC, NO_LIMIT))
                .isEmpty();
    }

    @Test
    void theListStopsAtTheLimitHoweverLongTheWindowIs() {
        assertThat(Granularity.HOUR.periods(Window.ALL, ZoneOffset.UTC, 11)).hasSize(11);
    }
}

package org.entente.metrics.series.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesQuestionTest {

    @ParameterizedTest
    @CsvSource({
        "TOTAL,  MONTH, 2017-07,              2018-11,              UTC,              MONTH",
        "TOTAL,  YEAR,  2017,                 2019,                 UTC,              MONTH",
        "TOTAL,  DAY,   2017-07-01,           2017-07-03,           UTC,              DAY",
        "TOTAL,  MONTH, 2017-07-15,           2018-11,              UTC,              DAY",
        "TOTAL,  MONTH, 2017-07,              2018-11,              Africa/Nairobi,   HOUR",
        "TOTAL,  DAY,   2017-07,              2018-11,              Asia/Kolkata,     ",
        "TOTAL,  DAY,   2017-07-01T00:30:00Z, 2018-11,              UTC,              ",
        "TOTAL,  HOUR,  2017-07-01,           2017-07-02,           UTC,              HOUR",
        "UNIQUE, HOUR,  2017-07-01,           2017-07-02,           Africa/Nairobi,   HOUR",
        "UNIQUE, MONTH, 2017-07,              2018-11,              UTC,              MONTH",
        "UNIQUE, YEAR,  2017-07-02,           2018-11,              UTC,              DAY",
        "UNIQUE, MONTH, 2017-07,              2018-11,              Africa/Nairobi,   ",
        "UNIQUE, DAY,   2017-07-01T05:00:00Z, 2018-11,              UTC,              ",
        "UNIQUE, MONTH, 2017-07,              2018-11,              Europe/London,    "
    })
    void theLongestRollUpThatIsExactAnswersAndElseTheEvents(
            CountKind count, Granularity granularity, String from, String to, ZoneId zone, RollUp expected) {
        Window window = new Window(Moment.parse(from, zone), Moment.parse(to, zone));
        SeriesQuestion question =
                new SeriesQuestion("alu", Optional.empty(), List.of(), granularity, window, count, zone, false);

        Optional<RollUp> rollUp = question.exactRollUp(question.periods(100_000));

        assertThat(rollUp).isEqualTo(Optional.ofNullable(expected));
    }
}

package org.entente.metrics.series.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    @ParameterizedTest
    @CsvSource({
        "2018,                      2017-12-31T21:00:00Z",
        "2018-02,                   2018-01-31T21:00:00Z",
        "2018-02-03,                2018-02-02T21:00:00Z",
        "2018-02-03T10:00:00Z,      2018-02-03T10:00:00Z",
        "2018-02-03T10:00:00+01:00, 2018-02-03T09:00:00Z",
        "2018-02-03T10:00:00 01:00, 2018-02-03T09:00:00Z"
    })
    void aDayMonthOrYearBeginsAtMidnightOfTheZone(String text, Instant expected) {
        assertThat(Moment.parse(text, NAIROBI)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "today", "2018-13", "2018-02-30", "0001", "9999-12-31", "2018-02-03T10:00", "-999999999"})
    void whatIsNoMomentOrFarAwayIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Moment.parse(text, NAIROBI));
    }
}

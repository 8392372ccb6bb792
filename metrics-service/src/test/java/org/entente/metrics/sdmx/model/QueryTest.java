package org.entente.metrics.sdmx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private static final List<String> KEY = List.of("M", "alu", "KE", "kbc-ke", "downloaded", "video_2Fmp4", "total");

    @ParameterizedTest
    @CsvSource({
        "*,                                              true",
        "M.alu.KE.kbc-ke.downloaded.video_2Fmp4.total,   true",
        "M+A.alu..kbc-ke.*..total,                       true",
        "M.alu.KE.tbc-tz.downloaded.video_2Fmp4.total,   false",
    })
    void aKeyFitsWhereItsPlacesAreOpenOrTheSame(String pattern, boolean fits) {
        assertThat(KeyPattern.read(pattern).get(0).fits(KEY)).isEqualTo(fits);
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithTheRightOne() {
        assertThatThrownBy(() -> KeyPattern.read("M.alu"))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining(
                        "has 2 parts. It must have 7: FREQ.EXCHANGE.COUNTRY.MEMBER.ITEM_ACTION.MEDIA_TYPE.COUNT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KE        | KE | true",
                "KE,TZ     | TZ | true",
                "ne:KE     | KE | false",
                "ne:KE+ne:TZ | TZ | false",
                "sw:K      | KE | true",
                "ew:K      | KE | false",
                "co:E      | KE | true",
                "nc:E      | KE | false",
                "ge:A+le:K | KE | false",
                "gt:A+lt:Z | KE | true",
            })
    void aFilterAdmitsByItsOperators(String filter, String code, boolean admitted) {
        assertThat(ComponentFilter.read(filter).admits(code)).isEqualTo(admitted);
    }

    @Test
    void aFilterThatNamesCodesSaysWhich() {
        assertThat(ComponentFilter.read("A,M").codes()).contains(Set.of("A", "M"));
        assertThat(ComponentFilter.read("ne:A").codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018,                      2018-01-01T00:00:00Z, 2019-01-01T00:00:00Z",
        "2018-Q3,                   2018-07-01T00:00:00Z, 2018-10-01T00:00:00Z",
        "2018-12,                   2018-12-01T00:00:00Z, 2019-01-01T00:00:00Z",
        "2018-02-28,                2018-02-28T00:00:00Z, 2018-03-01T00:00:00Z",
        "2018-02-28T10:00:00,       2018-02-28T10:00:00Z, 2018-02-28T10:00:01Z",
        "2018-02-28T10:00:00+03:00, 2018-02-28T07:00:00Z, 2018-02-28T07:00:01Z",
    })
    void aPeriodStandsForATime(String period, Instant from, Instant to) {
        assertThat(TimeRange.of(period)).isEqualTo(new TimeRange(from, to));
    }

    @ParameterizedTest
    @CsvSource({"'',_U", "video,video", "video/mp4,video_2Fmp4", "x_y,x_5Fy", "a.b+c,a_2Eb_2Bc"})
    void aMediaTypeIsWrittenAsACode(String mediaType, String code) {
        assertThat(MediaTypeCodes.encode(mediaType)).isEqualTo(code).matches("[A-Za-z0-9_@$-]+");
    }
}

package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019,              2019-01-01, 2019-12-31",
        "2019-11,           2019-11-01, 2019-11-30",
        "2020-02,           2020-02-01, 2020-02-29",
        "2019-11-15,        2019-11-15, 2019-11-15",
        "2019~,             2019-01-01, 2019-12-31",
        "2018-23,           2018-09-01, 2018-11-30",
        "2018-24,           2018-12-01, 2019-02-28",
        "201X,              2010-01-01, 2019-12-31",
        "2019-XX,           2019-01-01, 2019-12-31",
        "2019-11-XX,        2019-11-01, 2019-11-30",
        "2017-07/2018-10,   2017-07-01, 2018-10-31",
        "2013/..,           2013-01-01, 9999-12-31",
        "../2013,           0001-01-01, 2013-12-31",
        "2013/,             2013-01-01, 9999-12-31"
    })
    void aDateSpansTheDaysThatItMayMean(String text, LocalDate earliest, LocalDate latest) {
        EdtfDate date = new EdtfDate(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "15 November 2019",
                "2019-13",
                "2019-02-29",
                "2019-11-31",
                "2019-1-5",
                "19",
                "0000",
                "2019-23-01",
                "2019-XX-05",
                "201X-11",
                "2019/2018",
                "../..",
                "/",
                "2019/2020/2021",
                "2019-11-15T09:30:00Z",
                " 2019"
            })
    void whatIsNoEdtfDateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EdtfDate(text));
    }

    @Test
    void datesCompareByTheirFirstDay() {
        assertThat(Stream.of("2019-11", "2018", "2017-07/2020", "2019")
                        .map(EdtfDate::new)
                        .sorted()
                        .map(EdtfDate::text))
                .containsExactly("2017-07/2020", "2018", "2019", "2019-11");
    }
}

package org.entente.ingestion.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019",
                "2019-11",
                "2019-11-15",
                "2017-07/2018-10",
                "2013/..",
                "../2013",
                "2018-23",
                "201X",
                "2019?",
                "2019-11~",
                "2020-02-29",
                "2019-XX",
                "2019-11-XX"
            })
    void isADate(String text) {
        assertThat(EdtfDate.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "2019-13",
                "2019-00",
                "2019-02-29",
                "2019-11-31",
                "2019/2020/2021",
                "../..",
                "/",
                "15.11.2019",
                "November 2019",
                "2018-23-01",
                "2019-1",
                "2019-11-15T10:00:00Z",
                "２０１９"
            })
    void isNoDate(String text) {
        assertThat(EdtfDate.isValid(text)).isFalse();
    }

    @Test
    void anIntervalIsAsGoodAsItsEnds() {
        assertThat(EdtfDate.isValid("2017-07/2018-13")).isFalse();
    }
}

package org.entente.ingestion.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private static final int SIZE = 1 << 18;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A ",
                "1,",
                "(",
                "\" a",
                "the Forum of ",
                "a-",
                "\n",
                ". ",
                "will promise to ",
                "\uD83D\uDE00"
            })
    void oneLongLineOfTheSameIsReadInBoundedTime(String part) {
        String text = part.repeat(SIZE / part.length());
        assertTimeout(Duration.ofSeconds(60), () -> Found.extract(text));
    }

    @Test
    void aLongDocumentOnOneLineIsReadInBoundedTime() {
        String text = Samples.REPORT.replace('\n', ' ').repeat(SIZE / Samples.REPORT.length());
        assertTimeout(Duration.ofSeconds(60), () -> Found.extract(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "\uD83D",
                "\uDE00\uD83D",
                "l'",
                "'s",
                "-",
                "5",
                "The",
                "\uFEFF",
                "2019-13-45",
                "31 February 2020"
            })
    void scrapsOfTextHoldNoFact(String text) {
        assertThat(Found.extract(text).facts()).isEmpty();
    }
}

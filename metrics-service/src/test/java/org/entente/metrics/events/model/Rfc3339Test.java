package org.entente.metrics.events.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-07-01T09:30:00Z",
                "2018-07-01T00:00:00Z",
                "2018-07-01T09:30:07Z",
                "2018-07-01T09:30:00.250Z",
                "2018-07-01T09:30:00.000001Z",
                "0999-12-31T23:59:59.999999Z"
            })
    void whatIsWrittenMeansTheSameMoment(String text) {
        Instant moment = Instant.parse(text);

        assertThat(Rfc3339.write(moment)).isEqualTo(text);
        assertThat(Rfc3339.parse(Rfc3339.write(moment))).contains(moment);
    }
}

package org.entente.metrics.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

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
    void aRecordSaysWhenTheEventHappened(String time) {
        var event = new CloudEvent("e-1", "urn:example:desk", "test", "item-1", Instant.parse(time), new byte[0]);

        byte[] header =
                event.toRecord("topic", "key").headers().lastHeader("ce_time").value();

        assertThat(header).asString(UTF_8).isEqualTo(time);
    }
}

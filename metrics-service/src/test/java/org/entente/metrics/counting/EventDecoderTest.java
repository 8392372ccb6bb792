package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.entente.metrics.events.model.EventRules;
import org.entente.metrics.events.model.EventWindow;
import org.entente.metrics.events.model.InvalidEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventDecoderTest {

    private final EventDecoder decoder = new EventDecoder(
            new ObjectMapper(),
            new EventRules(
                    Clock.fixed(Instant.parse("2018-07-01T12:00:00Z"), ZoneOffset.UTC),
                    new EventWindow(Duration.ofDays(365), Duration.ofDays(1))));

    private final ConsumerRecord<String, byte[]> message =
            new ConsumerRecord<>("topic", 0, 0, "alu/kbc-ke", "{\"member\":\"kbc-ke\"}".getBytes(UTF_8));

    @BeforeEach
    void anEventInBinaryMode() {
        with("ce_specversion", "1.0");
        with("ce_id", "e-1");
        with("ce_source", "urn:example:desk");
        with("ce_type", "org.entente.item.pushed.v1");
        with("ce_subject", "item-1");
        with("ce_time", "2018-07-01T09:30:00Z");
        with("content-type", "application/json");
    }

    @Test
    void ofSeveralHeadersWithOneNameTheLastSaysIt() {
        with("ce_id", "e-2");

        assertThat(decoder.decode(message).id()).isEqualTo("e-2");
    }

    @Test
    void aLastHeaderWithoutAValueSaysNothing() {
        with("ce_id", null);

        InvalidEvent fault = catchThrowableOfType(InvalidEvent.class, () -> decoder.decode(message));

        assertThat(fault.pointer()).isEqualTo("/id");
    }

    @Test
    void aContentTypeWithoutAValueMeansBinaryMode() {
        with("content-type", null);

        assertThat(decoder.decode(message).item()).isEqualTo("item-1");
    }

    private void with(String name, @Nullable String value) {
        message.headers().add(name, value == null ? null : value.getBytes(UTF_8));
    }
}

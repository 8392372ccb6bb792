package org.entente.benchmarks.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:01Z");

    private final Listener listener = new Listener(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void knowsAnUpdateByWhenItWasPublishedHoweverItsBytesArrive() {
        String stream = """
                event: metrics
                id: 7
                data: {"exchange":"stream","at":"2026-05-01T12:00:00.250Z","totals":{}}

                :

                """;

        listener.read(Buffer.buffer(stream.substring(0, 60)));
        assertThat(listener.received()).isEmpty();
        listener.read(Buffer.buffer(stream.substring(60)));

        assertThat(listener.received()).isEqualTo(Map.of(Instant.parse("2026-05-01T12:00:00.250Z"), NOW));
    }
}

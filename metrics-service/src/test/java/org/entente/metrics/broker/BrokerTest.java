package org.entente.metrics.broker;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class BrokerTest {

    @Test
    void aBrokerThatDoesNotAnswerIsToldInTime() throws IOException {
        Broker broker = new Broker(Map.of("bootstrap.servers", "localhost:" + freePort()), new QuickConfig());
        List<ProducerRecord<String, byte[]>> records = List.of(
                new ProducerRecord<>("topic", "key", new byte[] {1}),
                new ProducerRecord<>("topic", "key", new byte[] {2}));

        assertThatExceptionOfType(BrokerUnavailable.class)
                .isThrownBy(() -> broker.send(records).await().atMost(Duration.ofSeconds(5)));

        broker.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record QuickConfig() implements BrokerConfig {

        @Override
        public Duration deliveryTimeout() {
            return Duration.ofMillis(600);
        }

        @Override
        public Duration requestTimeout() {
            return Duration.ofMillis(300);
        }

        @Override
        public Duration linger() {
            return Duration.ZERO;
        }
    }
}

package org.entente.metrics.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
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

    @Test
    void moreThanMayWaitIsTurnedAwayAtOnceAndThereIsRoomAgainAfterwards() throws IOException {
        Broker broker = new Broker(Map.of("bootstrap.servers", "localhost:" + freePort()), new QuickConfig());
        List<ProducerRecord<String, byte[]>> half =
                List.of(new ProducerRecord<>("topic", "key", new byte[QuickConfig.ROOM / 2 - 500]));
        List<Uni<Void>> sends = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            sends.add(Uni.createFrom().completionStage(broker.send(half).subscribeAsCompletionStage()));
        }
        List<Throwable> failures = sends.stream().map(BrokerTest::failure).toList();
        Throwable later = failure(broker.send(half));

        assertThat(failures).allMatch(BrokerUnavailable.class::isInstance);
        assertThat(failures.get(2)).hasRootCauseInstanceOf(RejectedExecutionException.class);
        assertThat(failures.get(1).getCause()).isNotInstanceOf(RejectedExecutionException.class);
        assertThat(later.getCause()).isNotInstanceOf(RejectedExecutionException.class);
        broker.close();
    }

    private static Throwable failure(Uni<Void> send) {
        return send.replaceWith(new Throwable("sent"))
                .onFailure()
                .recoverWithItem(failure -> failure)
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record QuickConfig() implements BrokerConfig {

        static final int ROOM = 10_000;

        @Override
        public long maxWaiting() {
            return ROOM;
        }

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

        @Override
        public int batchBytes() {
            return ROOM;
        }
    }
}

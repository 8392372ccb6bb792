package org.entente.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {

    @TempDir
    private Path folder;

    @Test
    void whatIsAcknowledgedSurvivesACrash() throws Exception {
        int port = FreePorts.inARow(2);
        Kafka kafka = new Kafka(Distribution.find(), folder, port, port + 1);
        Path log = folder.resolve("kafka.log");
        try (RunningServer first = RunningServer.start(kafka, log)) {
            send(kafka, "entente.facts", "before the crash");
            first.crash();
        }

        try (RunningServer second = RunningServer.start(kafka, log)) {
            send(kafka, "entente.facts", "after the crash");

            assertThat(messages(kafka, "entente.facts", 2))
                    .containsExactlyInAnyOrder("before the crash", "after the crash");
            second.stop();
        }
    }

    private static void send(Kafka kafka, String topic, String message) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, message)).get();
        }
    }

    private static List<String> messages(Kafka kafka, String topic, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        List<String> messages = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> messages.add(message.value()));
                return messages.size() >= expected;
            });
        }
        return messages;
    }
}

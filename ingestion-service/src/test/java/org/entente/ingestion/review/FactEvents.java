package org.entente.ingestion.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.contracts.Topics;
import org.entente.testing.PlatformServers;

/** Reads what the service publishes, as another service would. */
final class FactEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", PlatformServers.kafka(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());

    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    /** The first events of the document at an address, in their order, as soon as there are so many. */
    static List<ConsumerRecord<String, String>> of(String document, int count) {
        String id = document.substring(document.lastIndexOf('/') + 1);
        try (FactEvents events = new FactEvents()) {
            return await().atMost(PATIENCE).until(() -> events.of(id), found -> found.size() >= count);
        }
    }

    static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<ConsumerRecord<String, String>> of(String documentId) {
        if (consumer.assignment().isEmpty()) {
            assign();
        }
        if (!consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofSeconds(1)).forEach(read::add);
        }
        return read.stream().filter(each -> each.key().equals(documentId)).toList();
    }

    /** Every partition from its beginning; none before the first event. */
    private void assign() {
        consumer.assign(consumer.partitionsFor(Topics.FACTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }
}

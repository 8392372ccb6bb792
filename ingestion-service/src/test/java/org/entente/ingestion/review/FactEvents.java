package org.entente.ingestion.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.contracts.Topics;
import org.entente.testing.PlatformServers;

/** Reads what the service publishes, as another service would. */
final class FactEvents implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", PlatformServers.kafka(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());

    /** The next event of a document that can be had within a second. */
    Optional<ConsumerRecord<String, String>> next(String documentId) {
        if (consumer.assignment().isEmpty()) {
            assign();
        }
        if (consumer.assignment().isEmpty()) {
            return Optional.empty();
        }
        ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
        return StreamSupport.stream(records.spliterator(), false)
                .filter(each -> each.key().equals(documentId))
                .findFirst();
    }

    /** Every partition from its beginning; none before the first event. */
    private void assign() {
        consumer.assign(consumer.partitionsFor(Topics.FACTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package org.entente.metrics.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.contracts.EventTypes;
import org.entente.contracts.Topics;
import org.entente.testing.PlatformServers;

/** What is told of reached targets, as whoever listens hears it. */
final class MetricsTopic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<JsonPath> heard = new ArrayList<>();

    private MetricsTopic(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Listens to what is told from now on. */
    static MetricsTopic fromNow() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", PlatformServers.kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.METRICS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new MetricsTopic(consumer);
    }

    /** That parts of a target were reached, so far. */
    List<JsonPath> reached(String target) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
            Header type = message.headers().lastHeader("ce_type");
            if (EventTypes.TARGET_REACHED.name().equals(new String(type.value(), UTF_8))) {
                heard.add(JsonPath.from(new String(message.value(), UTF_8)));
            }
        }
        return heard.stream()
                .filter(event -> event.getString("target").equals(target))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

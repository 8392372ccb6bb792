package org.entente.agreements.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.contracts.EventType;
import org.entente.contracts.EventTypes;
import org.entente.contracts.Topics;

/** The real topics around the service, as its neighbours use them: CloudEvents in binary mode. */
@Singleton
public class FactTopic {

    private final String servers;
    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;

    FactTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, ObjectMapper json) {
        this.servers = servers;
        this.json = json;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    public void send(AcceptedFact fact) {
        send(UUID.randomUUID().toString(), fact);
    }

    public void send(String eventId, AcceptedFact fact) {
        send(EventTypes.FACT_ACCEPTED, eventId, write(fact.data()));
    }

    public void send(String eventId, String data) {
        send(EventTypes.FACT_ACCEPTED, eventId, data);
    }

    /** The fact's last acceptance is taken back. */
    public void withdraw(AcceptedFact fact) {
        send(EventTypes.FACT_WITHDRAWN, UUID.randomUUID().toString(), write(fact.withdrawal()));
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(EventType<?> type, String eventId, String data) {
        var record = new ProducerRecord<>(Topics.FACTS, "document", data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId,
                        "ce_source", "urn:entente:ingestion-service",
                        "ce_type", type.name(),
                        "ce_time", "2026-03-04T05:06:08Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic now whose value contains a text. */
    public List<ConsumerRecord<String, String>> read(String topic, String text) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToEnd(consumer, partitions).stream()
                    .filter(record -> record.value().contains(text))
                    .toList();
        }
    }

    private static List<ConsumerRecord<String, String>> readToEnd(
            KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            all.addAll(StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
                    .toList());
        }
        return all;
    }
}

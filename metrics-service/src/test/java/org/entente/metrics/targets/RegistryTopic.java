package org.entente.metrics.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.contracts.Topics;
import org.entente.metrics.ItemEvents;
import org.entente.testing.PlatformServers;

/** The registry's topic, as the registry writes to it. */
final class RegistryTopic {

    private RegistryTopic() {}

    /** The fields of a promise to upload so many items in each period. */
    static Map<String, List<String>> promise(String text, String party, String target, String period) {
        return new HashMap<>(Map.of(
                "text", List.of(text),
                "parties", List.of(party),
                "measure", List.of("items_uploaded"),
                "target", List.of(target),
                "period", List.of(period)));
    }

    /** Tells what a commitment's record says now; without fields, that it is withdrawn. */
    static void send(UUID record, int releases, Map<String, List<String>> fields) {
        send(record, releases, Instant.now(), fields);
    }

    static void send(UUID record, int releases, Instant recordedAt, Map<String, List<String>> fields) {
        Map<String, Object> changed = Map.of(
                "recordId",
                record,
                "kind",
                "commitment",
                "reference",
                "2018_" + record,
                "releases",
                releases,
                "fields",
                fields,
                "recordedAt",
                recordedAt.toString());
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topics.REGISTRY, record.toString(), ItemEvents.json(changed).getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "urn:entente:agreements-service",
                        "ce_type", "org.entente.commitment.changed.v1",
                        "ce_time", "2018-11-01T10:00:00Z")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformServers.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message);
            producer.flush();
        }
    }
}

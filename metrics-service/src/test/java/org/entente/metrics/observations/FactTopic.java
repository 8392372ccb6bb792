package org.entente.metrics.observations;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** The topic on which accepted and withdrawn facts come, as ingestion writes it. */
public final class FactTopic {

    private static final String KIND = "observation";

    private FactTopic() {}

    /** What a document of its own says of a subject; nothing is sent yet. */
    public static Observation of(String subject, String publisher) {
        return new Observation(subject, publisher);
    }

    static void send(String type, Map<String, Object> fact) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topics.FACTS,
                fact.get("documentId").toString(),
                ItemEvents.json(fact).getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "urn:entente:ingestion-service",
                        "ce_type", "org.entente.fact." + type + ".v1",
                        "ce_time", "2018-11-01T10:00:00Z")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformServers.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message);
            producer.flush();
        }
    }

    static List<Map<String, Object>> words(String value) {
        return List.of(Map.of("value", value, "start", 10, "end", 10 + value.length(), "quote", value));
    }

    /** An observation of a document. */
    public static final class Observation {

        private final UUID fact = UUID.randomUUID();
        private final UUID document = UUID.randomUUID();
        private final Map<String, Object> fields = new HashMap<>();
        private final Map<String, Object> source = new HashMap<>();
        private String acceptedAt = "2018-11-01T10:00:00Z";

        private Observation(String subject, String publisher) {
            fields.put("subject", words(subject));
            source.put("documentId", document);
            source.put("publisher", publisher);
            source.put("url", "https://news.example/" + publisher);
        }

        /** The number; qualifier and period may be absent. */
        public Observation says(String measure, String value, String qualifier, String period) {
            fields.put("measure", words(measure));
            fields.put("value", words(value));
            if (qualifier != null) {
                fields.put("qualifier", words(qualifier));
            }
            if (period != null) {
                fields.put("period", words(period));
            }
            return this;
        }

        public Observation publishedOn(String day) {
            source.put("publishedOn", day);
            return this;
        }

        public Observation acceptedAt(String time) {
            acceptedAt = time;
            return this;
        }

        /** Sends it as accepted. */
        public void send() {
            FactTopic.send(
                    "accepted",
                    Map.of(
                            "factId", fact,
                            "documentId", document,
                            "kind", KIND,
                            "fields", fields,
                            "source", source,
                            "acceptedBy", "curator",
                            "acceptedAt", acceptedAt));
        }

        /** Takes the acceptance back. */
        public void withdraw(String time) {
            FactTopic.send(
                    "withdrawn",
                    Map.of(
                            "factId", fact,
                            "documentId", document,
                            "kind", KIND,
                            "acceptedAt", acceptedAt,
                            "withdrawnBy", "curator",
                            "withdrawnAt", time));
        }
    }
}

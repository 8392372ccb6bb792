package org.entente.benchmarks.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.benchmarks.load.Events;
import org.entente.benchmarks.load.Population;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.scenario.Failure;
import org.entente.contracts.Topics;
import org.entente.metrics.events.EventRecords;

/** How many events the broker takes from a bare producer, as records like those that the service writes. */
final class KafkaCeiling {

    private static final String TOPIC = "entente.benchmark";
    private static final int DIFFERENT = 20_000;
    private static final long SEED = 29;
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final Platform platform;
    private final Clock clock;

    KafkaCeiling(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Events acknowledged in a second. */
    double measure(Duration length) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafka()))) {
            int partitions = admin.describeTopics(List.of(Topics.EXCHANGE_EVENTS))
                    .allTopicNames()
                    .get()
                    .get(Topics.EXCHANGE_EVENTS)
                    .partitions()
                    .size();
            NewTopic topic = new NewTopic(TOPIC, Optional.of(partitions), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
            try {
                return send(records(), length);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        }
    }

    private List<ProducerRecord<String, byte[]>> records() {
        EventRecords writer = new EventRecords(new ObjectMapper());
        return new Events(new Population(SEED))
                .draw(IntakeScenario.EXCHANGE, DIFFERENT, clock.instant()).stream()
                        .map(writer::of)
                        .map(KafkaCeiling::toOwnTopic)
                        .toList();
    }

    private static ProducerRecord<String, byte[]> toOwnTopic(ProducerRecord<String, byte[]> made) {
        return new ProducerRecord<>(TOPIC, null, made.key(), made.value(), made.headers());
    }

    private double send(List<ProducerRecord<String, byte[]>> records, Duration length) {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            // The producer learns where the partitions are, which is not to be measured
            sendFor(Duration.ZERO, records, producer);
            return sendFor(length, records, producer);
        }
    }

    /** Sends all records once, and again until the time is over. */
    private static double sendFor(
            Duration length, List<ProducerRecord<String, byte[]>> records, Producer<String, byte[]> producer) {
        AtomicLong acknowledged = new AtomicLong();
        AtomicReference<Exception> failure = new AtomicReference<>();
        long start = System.nanoTime();
        do {
            for (ProducerRecord<String, byte[]> next : records) {
                producer.send(next, (metadata, wrong) -> {
                    acknowledged.addAndGet(wrong == null ? 1 : 0);
                    failure.compareAndSet(null, wrong);
                });
            }
        } while (System.nanoTime() - start < length.toNanos());
        producer.flush();
        double seconds = (System.nanoTime() - start) / NANOS_IN_A_SECOND;
        if (failure.get() != null) {
            throw new Failure("The bare producer failed: " + failure.get().getMessage(), failure.get());
        }
        return acknowledged.get() / seconds;
    }

    /** Those of the service's own producer. */
    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                platform.kafka(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5);
    }
}

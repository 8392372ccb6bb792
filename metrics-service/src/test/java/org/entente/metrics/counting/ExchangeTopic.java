package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.contracts.Topics;
import org.entente.metrics.ItemEvents;
import org.entente.testing.PlatformServers;

/** The topic of exchange events as a partner with a Kafka producer of its own uses it. */
final class ExchangeTopic {

    private ExchangeTopic() {}

    static ProducerRecord<String, byte[]> message(String exchange, Map<String, Object> event) {
        Map<?, ?> data = (Map<?, ?>) event.get("data");
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topics.EXCHANGE_EVENTS,
                exchange + "/" + data.get("member"),
                ItemEvents.json(data).getBytes(UTF_8));
        event.forEach((name, value) -> addAttribute(message, name, value));
        return message;
    }

    static void send(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformServers.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            messages.forEach(producer::send);
            producer.flush();
        }
    }

    /** The dead letters with that key, as soon as there are so many. */
    static List<ConsumerRecord<String, byte[]>> awaitDeadLetters(String key, int count, Duration patience) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", PlatformServers.kafka(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.EXCHANGE_EVENTS + Topics.DEAD_LETTERS));
            long end = System.nanoTime() + patience.toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> addIf(key.equals(letter.key()), letter, found));
            }
        }
        return found;
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static <T> void addIf(boolean wanted, T element, List<T> list) {
        if (wanted) {
            list.add(element);
        }
    }

    private static void addAttribute(ProducerRecord<String, byte[]> message, String name, Object value) {
        if (!name.equals("data")) {
            message.headers().add("ce_" + name, value.toString().getBytes(UTF_8));
        }
    }
}

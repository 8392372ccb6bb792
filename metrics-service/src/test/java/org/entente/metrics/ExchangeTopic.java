package org.entente.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.contracts.Topics;
import org.entente.testing.PlatformServers;

/** The topic of exchange events as a partner with a Kafka producer of its own uses it. */
public final class ExchangeTopic {

    private ExchangeTopic() {}

    /** A record that carries an event, in binary mode. */
    public static ProducerRecord<String, byte[]> message(String exchange, Map<String, Object> event) {
        Map<?, ?> data = (Map<?, ?>) event.get("data");
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topics.EXCHANGE_EVENTS,
                exchange + "/" + data.get("member"),
                ItemEvents.json(data).getBytes(UTF_8));
        event.forEach((name, value) -> addAttribute(message, name, value));
        return message;
    }

    /** Sends them all, and waits for the broker. */
    public static void send(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", PlatformServers.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            messages.forEach(producer::send);
            producer.flush();
        }
    }

    private static void addAttribute(ProducerRecord<String, byte[]> message, String name, Object value) {
        if (!name.equals("data")) {
            message.headers().add("ce_" + name, value.toString().getBytes(UTF_8));
        }
    }
}

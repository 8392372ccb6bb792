package org.entente.metrics.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event with JSON data, to be sent in binary mode: the attributes of CloudEvents 1.0 in {@code ce_} headers.
 *
 * @param data what happened, as JSON
 */
public record CloudEvent(String id, String source, String type, String subject, Instant time, byte[] data) {

    /** The record that carries it. */
    public ProducerRecord<String, byte[]> toRecord(String topic, String key) {
        ProducerRecord<String, byte[]> carrier = new ProducerRecord<>(topic, key, data);
        add(carrier, "ce_specversion", "1.0");
        add(carrier, "ce_id", id);
        add(carrier, "ce_source", source);
        add(carrier, "ce_type", type);
        add(carrier, "ce_subject", subject);
        add(carrier, "ce_time", time.toString());
        add(carrier, "content-type", "application/json");
        return carrier;
    }

    private static void add(ProducerRecord<String, byte[]> carrier, String name, String value) {
        carrier.headers().add(name, value.getBytes(UTF_8));
    }
}

package org.entente.metrics.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * An event with JSON data, to be sent in binary mode: the attributes of CloudEvents 1.0 in {@code ce_} headers.
 *
 * @param time when it happened, as RFC 3339 writes it
 * @param data what happened, as JSON
 */
public record CloudEvent(String id, String source, String type, String subject, String time, byte[] data) {

    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header CONTENT_TYPE = header("content-type", "application/json");

    /** The record that carries it. */
    public ProducerRecord<String, byte[]> toRecord(String topic, String key) {
        ProducerRecord<String, byte[]> carrier = new ProducerRecord<>(topic, key, data);
        carrier.headers()
                .add(SPEC_VERSION)
                .add(header("ce_id", id))
                .add(header("ce_source", source))
                .add(header("ce_type", type))
                .add(header("ce_subject", subject))
                .add(header("ce_time", time))
                .add(CONTENT_TYPE);
        return carrier;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}

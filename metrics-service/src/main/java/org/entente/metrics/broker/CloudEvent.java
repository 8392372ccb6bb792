package org.entente.metrics.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * An event with JSON data, to be sent in binary mode: the attributes of CloudEvents 1.0 in {@code ce_} headers.
 *
 * @param data what happened, as JSON
 */
public record CloudEvent(String id, String source, String type, String subject, Instant time, byte[] data) {

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
                .add(header("ce_time", text(time)))
                .add(CONTENT_TYPE);
        return carrier;
    }

    /** As RFC 3339 writes it. The JDK's own format does the same at twice the cost. */
    private static String text(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        boolean isFullMinute = utc.getSecond() == 0 && utc.getNano() == 0;
        return isFullMinute ? utc + ":00Z" : utc + "Z"; // the JDK leaves such seconds out
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}

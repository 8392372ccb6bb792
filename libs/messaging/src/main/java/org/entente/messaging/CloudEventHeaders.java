package org.entente.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents attributes that a Kafka record carries in its headers.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka protocol
 *     binding, binary content mode</a>
 */
public record CloudEventHeaders(String id, String source, String type, Instant time) {

    private static final String PREFIX = "ce_";

    /**
     * Reads them.
     *
     * @throws UnprocessableEvent if one is missing or malformed
     */
    public static CloudEventHeaders of(Headers headers) {
        return new CloudEventHeaders(
                required(headers, "id"),
                required(headers, "source"),
                required(headers, "type"),
                time(required(headers, "time")));
    }

    /** Whether a record is of that type, as far as its headers say. */
    static boolean areOfType(Headers headers, String type) {
        Header header = headers.lastHeader(PREFIX + "type");
        return header != null
                && header.value() != null
                && type.equals(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static String required(Headers headers, String attribute) {
        Header header = headers.lastHeader(PREFIX + attribute);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new UnprocessableEvent("No CloudEvent: the header " + PREFIX + attribute + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnprocessableEvent("No CloudEvent: its time is not of RFC 3339", e);
        }
    }
}

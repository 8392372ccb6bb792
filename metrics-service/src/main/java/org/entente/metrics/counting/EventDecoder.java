package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.entente.metrics.events.EventReader;
import org.entente.metrics.events.model.EventRules;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads exchange events from Kafka records, binary or structured, by the same rules as the intake: a partner may write to the topic
 * with a producer of its own.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka protocol
 *     binding</a>
 */
@ApplicationScoped
public class EventDecoder {

    private static final String STRUCTURED = "application/cloudevents+json";

    private final ObjectMapper json;
    private final EventRules rules;

    EventDecoder(ObjectMapper json, EventRules rules) {
        this.json = json;
        this.rules = rules;
    }

    /**
     * The event that a record holds.
     *
     * @throws InvalidEvent if it holds none, or one that breaks a rule
     */
    ExchangeEvent decode(ConsumerRecord<String, byte[]> message) {
        String key = message.key();
        int slash = key == null ? -1 : key.indexOf('/');
        if (slash < 1) {
            throw new InvalidEvent("", "The record's key must be the exchange and the member, such as alu/kbc-ke.");
        }
        ExchangeEvent event = rules.check(key.substring(0, slash), read(message));
        if (!event.member().value().equals(key.substring(slash + 1))) {
            throw new InvalidEvent("/data/member", "This must be the member that the record's key names.");
        }
        return event;
    }

    private RawEvent read(ConsumerRecord<String, byte[]> message) {
        JsonNode value = parse(message.value());
        String contentType = text(message.headers(), "content-type");
        if (contentType != null && contentType.startsWith(STRUCTURED)) {
            return EventReader.readStructured(value);
        }
        return EventReader.read(name -> attribute(message.headers(), name), value);
    }

    private JsonNode parse(byte @Nullable [] value) {
        if (value == null) {
            throw new InvalidEvent("/data", "The record has no value.");
        }
        try {
            return json.readTree(value);
        } catch (IOException e) {
            throw new InvalidEvent("/data", "The record's value is not JSON.");
        }
    }

    private static @Nullable String attribute(Headers headers, String name) {
        return text(headers, name.equals("datacontenttype") ? "content-type" : "ce_" + name);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}

package org.entente.metrics.counting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.entente.metrics.events.EventReader;
import org.entente.metrics.events.EventRulesProducer;
import org.entente.metrics.events.model.EventRules;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;

/**
 * Reads exchange events from Kafka records, binary or structured, by the same rules as the intake: a partner may write to the topic
 * with a producer of its own.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka protocol
 *     binding</a>
 */
@ApplicationScoped
public class EventDecoder {

    private static final int USUAL_HEADERS = 16;
    private static final String CONTENT_TYPE = "content-type";
    private static final String STRUCTURED = "application/cloudevents+json";

    /** Where each attribute stands. */
    private static final Map<String, String> HEADERS = Map.of(
            "specversion", "ce_specversion",
            "id", "ce_id",
            "source", "ce_source",
            "type", "ce_type",
            "subject", "ce_subject",
            "time", "ce_time",
            "datacontenttype", CONTENT_TYPE);

    private final JsonFactory json;
    private final EventRules rules;

    EventDecoder(ObjectMapper json, @Identifier(EventRulesProducer.ACKNOWLEDGED) EventRules rules) {
        this.json = json.getFactory();
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
        if (message.value() == null) {
            throw new InvalidEvent("/data", "The record has no value.");
        }
        try (JsonParser parser = json.createParser(message.value())) {
            parser.nextToken();
            return read(texts(message.headers()), parser);
        } catch (IOException e) {
            throw new InvalidEvent("/data", "The record's value is not JSON.");
        }
    }

    private static RawEvent read(Map<String, String> headers, JsonParser parser) throws IOException {
        RawEvent event = headers.getOrDefault(CONTENT_TYPE, "").startsWith(STRUCTURED)
                ? EventReader.readStructured(parser)
                : EventReader.readBinary(attribute -> headers.get(HEADERS.get(attribute)), parser);
        if (parser.nextToken() != null) {
            throw new InvalidEvent("/data", "The record's value is more than one event.");
        }
        return event;
    }

    /** By their names; of several with one name, the last. */
    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new HashMap<>(USUAL_HEADERS);
        for (Header header : headers) {
            if (header.value() == null) {
                texts.remove(header.key());
            } else {
                texts.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return texts;
    }
}

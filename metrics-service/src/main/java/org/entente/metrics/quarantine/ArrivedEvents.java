package org.entente.metrics.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Writes what arrived on the topic in the JSON format of CloudEvents, whatever it is: what is not JSON becomes {@code data_base64}, so
 * that nothing is lost.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON event format</a>
 */
@ApplicationScoped
public class ArrivedEvents {

    private static final String ATTRIBUTE = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String STRUCTURED = "application/cloudevents+json";

    private final ObjectMapper json;

    ArrivedEvents(ObjectMapper json) {
        this.json = json;
    }

    String write(ConsumerRecord<String, byte[]> message) {
        Optional<JsonNode> value = read(message.value());
        if (isStructured(message) && value.filter(JsonNode::isObject).isPresent()) {
            return text(value.get());
        }
        ObjectNode event = json.createObjectNode();
        message.headers().forEach(header -> addAttribute(event, header));
        value.ifPresent(data -> event.set("data", data));
        if (value.isEmpty() && message.value() != null) {
            event.put("data_base64", message.value());
        }
        return text(event);
    }

    private static boolean isStructured(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader(CONTENT_TYPE);
        return type != null && type.value() != null && new String(type.value(), UTF_8).startsWith(STRUCTURED);
    }

    private static void addAttribute(ObjectNode event, Header header) {
        String value = header.value() == null ? null : new String(header.value(), UTF_8);
        if (header.key().startsWith(ATTRIBUTE)) {
            event.put(header.key().substring(ATTRIBUTE.length()), value);
        } else if (header.key().equals(CONTENT_TYPE)) {
            event.put("datacontenttype", value);
        }
    }

    private Optional<JsonNode> read(byte @Nullable [] value) {
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(json.readTree(value)).filter(node -> !node.isMissingNode());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private String text(JsonNode event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as such", e);
        }
    }
}

package org.entente.metrics.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.entente.metrics.events.model.InvalidEvent;
import org.entente.metrics.events.model.RawEvent;
import org.jspecify.annotations.Nullable;

/** Reads exchange events from the two forms in which CloudEvents travel; what has the wrong JSON type is refused here. */
public final class EventReader {

    private EventReader() {}

    /**
     * Reads an event whose attributes and data stand in one JSON object (structured mode, and the elements of a batch).
     *
     * @throws InvalidEvent if it is none
     */
    public static RawEvent readStructured(JsonNode event) {
        if (!event.isObject()) {
            throw new InvalidEvent("", "An event is a JSON object.");
        }
        return read(name -> text(event, "", name), event.path("data"));
    }

    /**
     * Reads an event whose attributes stand apart from its data (binary mode).
     *
     * @param attributes gives an attribute by name, null if it is absent
     * @throws InvalidEvent if it is none
     */
    public static RawEvent read(Function<String, @Nullable String> attributes, JsonNode data) {
        requireJson(attributes.apply("datacontenttype"));
        if (!data.isObject()) {
            throw new InvalidEvent("/data", "This must be a JSON object that names the member.");
        }
        return new RawEvent(
                attributes.apply("specversion"),
                attributes.apply("id"),
                attributes.apply("source"),
                attributes.apply("type"),
                attributes.apply("subject"),
                attributes.apply("time"),
                text(data, "/data", "member"),
                text(data, "/data", "mediaType"),
                text(data, "/data", "title"),
                number(data, "bytes"));
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType != null && !contentType.matches("(?i)application/([a-z0-9.-]+\\+)?json\\s*(;.*)?")) {
            throw new InvalidEvent("/datacontenttype", "The data must be JSON.");
        }
    }

    private static @Nullable String text(JsonNode parent, String pointer, String name) {
        JsonNode value = parent.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidEvent(pointer + "/" + name, "This must be a string.");
        }
        return value.textValue();
    }

    private static @Nullable Long number(JsonNode data, String name) {
        JsonNode value = data.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new InvalidEvent("/data/" + name, "This must be a whole number.");
        }
        return value.longValue();
    }
}

package org.entente.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exchange events for tests, as partners' systems write them. */
public final class ItemEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ItemEvents() {}

    /** A good event. */
    public static Map<String, Object> event(String action, String id, String member, String item, String time) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "urn:test:" + member);
        event.put("type", "org.entente.item." + action + ".v1");
        event.put("subject", item);
        event.put("time", time);
        event.put("data", Map.of("member", member, "mediaType", "video", "bytes", 1000));
        return event;
    }

    /** The same event with one attribute changed. */
    public static Map<String, Object> with(Map<String, Object> event, String attribute, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(event);
        changed.put(attribute, value);
        return changed;
    }

    /** A batch as it is posted. */
    public static String batch(List<Map<String, Object>> events) {
        return json(events);
    }

    /** Anything as JSON. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

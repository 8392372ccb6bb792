package org.entente.metrics.sdmx;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every SDMX-JSON message begins with. */
final class JsonHeader {

    private final Artefacts artefacts;

    JsonHeader(Artefacts artefacts) {
        this.artefacts = artefacts;
    }

    Map<String, Object> of(UUID id, Instant prepared, String schema) {
        return map(
                "schema", schema,
                "id", id.toString(),
                "test", false,
                "prepared", prepared.toString(),
                "contentLanguages", List.of("en"),
                "sender", map("id", artefacts.agency(), "name", "Entente"));
    }

    /** A map that keeps the order in which names and values are given. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}

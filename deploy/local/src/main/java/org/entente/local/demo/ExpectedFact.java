package org.entente.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fact that the demo's curator knows to be true, and accepts when it is found.
 *
 * @param document file name of the document that states it
 * @param record name that it shares with other facts about the same thing, from other documents; absent if there are none
 * @param fields the fields that must be found, each with exactly this value, or for a list exactly these values
 */
record ExpectedFact(String document, String kind, String record, Map<String, JsonNode> fields) {

    ExpectedFact {
        record = Objects.requireNonNullElseGet(record, () -> document + " " + fields);
    }

    /** Whether a fact as the API shows it says the same. */
    boolean isStatedBy(JsonNode fact) {
        JsonNode found = fact.path("fields");
        return kind.equals(fact.path("kind").asText())
                && fields.entrySet().stream()
                        .allMatch(field -> values(field.getValue()).equals(values(found.path(field.getKey()))));
    }

    String summary() {
        return "%s %s in %s".formatted(kind, fields.values(), document);
    }

    private static Set<String> values(JsonNode node) {
        Set<String> values = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(element -> values.addAll(values(element)));
        } else if (node.isObject()) {
            values.addAll(values(node.path("value")));
        } else if (!node.isMissingNode()) {
            values.add(node.asText().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        }
        return values;
    }
}

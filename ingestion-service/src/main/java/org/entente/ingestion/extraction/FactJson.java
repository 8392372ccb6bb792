package org.entente.ingestion.extraction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;

/** Writes facts as JSON in the shape of the API: lists as arrays, numbers as numbers. */
final class FactJson {
    private FactJson() {}

    static String write(List<ExtractedFact> facts) {
        return facts.stream().map(FactJson::fact).collect(Collectors.joining(",\n ", "{\"facts\": [\n ", "\n]}\n"));
    }

    private static String fact(ExtractedFact fact) {
        String fields = fact.fields().entrySet().stream().map(FactJson::field).collect(Collectors.joining(", "));
        String rules = fact.rules().stream().map(FactJson::text).collect(Collectors.joining(", "));
        return "{\"kind\": %s, \"confidence\": %s, \"rules\": [%s], \"fields\": {%s}}"
                .formatted(text(fact.kind().wireName()), fact.confidence(), rules, fields);
    }

    private static String field(Map.Entry<String, List<FieldValue>> field) {
        boolean number = FactKind.isNumber(field.getKey());
        String values =
                field.getValue().stream().map(value -> value(value, number)).collect(Collectors.joining(", "));
        return text(field.getKey()) + ": " + (FactKind.isList(field.getKey()) ? "[" + values + "]" : values);
    }

    private static String value(FieldValue value, boolean number) {
        String json = number ? value.value() : text(value.value());
        return "{\"value\": %s, \"start\": %d, \"end\": %d}".formatted(json, value.start(), value.end());
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                default -> json.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}

package org.entente.ingestion.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;

/** Writes a marked document as the JSON that scorers read, a line for each field. */
final class GoldJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldJson() {}

    static String of(MarkedDocument document) {
        return document.facts().stream()
                .map(GoldJson::fact)
                .collect(Collectors.joining(
                        ",\n",
                        "{\"document\": %s, \"language\": %s, \"part\": %s, \"facts\": [\n"
                                .formatted(
                                        json(document.name() + ".txt"),
                                        json(document.language()),
                                        json(document.part())),
                        "\n]}\n"));
    }

    private static String fact(StatedFact fact) {
        return fact.fields().properties().stream()
                .map(field -> "  " + json(field.getKey()) + ": " + json(field.getValue()))
                .collect(Collectors.joining(
                        ",\n", " {\"kind\": %s, \"fields\": {\n".formatted(json(fact.kind())), "\n }}"));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

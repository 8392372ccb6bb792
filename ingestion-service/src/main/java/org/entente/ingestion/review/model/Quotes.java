package org.entente.ingestion.review.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.StatedValue;

/** A fact's fields as they leave the service: each value with the very words behind it. */
public final class Quotes {

    private Quotes() {}

    /** The fields with their quotes cut from the text that their spans count in. */
    public static Map<String, List<FieldValue>> cut(FactFields fields, PlainText text) {
        return fields.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().stream()
                        .map(stated -> quoted(stated, text))
                        .toList()));
    }

    private static FieldValue quoted(StatedValue stated, PlainText text) {
        String quote = text.quote(stated.start(), stated.end());
        return new FieldValue(stated.value(), stated.start(), stated.end(), quote);
    }
}

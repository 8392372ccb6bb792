package org.entente.ingestion.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.ExtractedFact;

/**
 * A fact as a file states it, well-formed or not.
 *
 * @param kind the name of its kind
 * @param fields an object of fields
 */
public record StatedFact(String kind, JsonNode fields) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** A fact as the extractor found it, in the shape of the API: lists as arrays, numbers as numbers. */
    public static StatedFact of(ExtractedFact fact) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fact.fields().forEach((name, values) -> fields.set(name, json(name, values)));
        return new StatedFact(fact.kind().wireName(), fields);
    }

    private static JsonNode json(String field, List<FieldValue> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.add(json(field, value)));
        return FactKind.isList(field) ? list : list.get(0);
    }

    private static ObjectNode json(String field, FieldValue value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (FactKind.isNumber(field)) {
            node.put("value", new BigDecimal(value.value()));
        } else {
            node.put("value", value.value());
        }
        return node.put("start", value.start()).put("end", value.end());
    }

    /** A field as it stands, or nothing. An explicit "exact" says no more than no qualifier. */
    JsonNode field(String name) {
        JsonNode held = fields.path(name);
        boolean exact =
                name.equals("qualifier") && "exact".equals(held.path("value").asText());
        return exact ? JsonNodeFactory.instance.missingNode() : held;
    }

    /** A field that holds one value. */
    Optional<JsonNode> single(String name) {
        return Optional.of(fields.path(name)).filter(held -> held.hasNonNull("value"));
    }

    /** What a field that holds one value says, as text. */
    Optional<String> says(String name) {
        return single(name).map(held -> held.get("value").asText());
    }

    /** The field that a fact of its kind is known by. */
    static String key(FactKind kind) {
        return switch (kind) {
            case AGREEMENT, MEETING -> "title";
            case OBSERVATION -> "value";
            case COMMITMENT -> "text";
        };
    }

    /** The number of a value, given as a number or as its digits. */
    static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(text -> text.textValue().strip())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new);
    }

    static boolean isSameNumber(JsonNode one, JsonNode other) {
        return number(one)
                .flatMap(a -> number(other).map(b -> a.compareTo(b) == 0))
                .orElse(false);
    }
}

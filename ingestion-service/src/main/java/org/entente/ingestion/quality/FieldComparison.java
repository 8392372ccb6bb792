package org.entente.ingestion.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldType;

/** Compares one field of two facts that are the same fact. */
record FieldComparison(FactKind kind, String field, Text text) {

    private static final double SAME_SPAN = 0.5;

    Tally of(JsonNode gold, JsonNode predicted) {
        return FactKind.isList(field) ? lists(items(gold), items(predicted)) : singles(gold, unwrapped(predicted));
    }

    private Tally singles(JsonNode gold, JsonNode predicted) {
        boolean stated = !isAbsent(gold);
        boolean claimed = !isAbsent(predicted);
        if (stated && claimed && isRight(gold, predicted)) {
            return new Tally(1, 0, 0, isExact(gold, predicted) ? 1 : 0);
        }
        return new Tally(0, claimed ? 1 : 0, stated ? 1 : 0, 0);
    }

    private Tally lists(List<JsonNode> gold, List<JsonNode> predicted) {
        double[][] likeness = new double[gold.size()][predicted.size()];
        for (int row = 0; row < gold.size(); row++) {
            for (int column = 0; column < predicted.size(); column++) {
                likeness[row][column] = likeness(gold.get(row), predicted.get(column));
            }
        }
        List<Assignment.Pair> pairs = Assignment.of(likeness);
        int exact = (int) pairs.stream()
                .filter(pair -> isExact(gold.get(pair.row()), predicted.get(pair.column())))
                .count();
        return new Tally(pairs.size(), predicted.size() - pairs.size(), gold.size() - pairs.size(), exact);
    }

    private double likeness(JsonNode gold, JsonNode predicted) {
        if (!isRight(gold, predicted)) {
            return 0;
        }
        Name wanted = Name.of(gold.get("value").textValue());
        Name given = Name.of(predicted.get("value").textValue());
        return 1 + 0.5 * wanted.likeness(given) + 0.4 * text.overlap(gold, predicted);
    }

    private boolean isRight(JsonNode gold, JsonNode predicted) {
        return text.span(predicted).isPresent() && isSame(gold.path("value"), predicted.path("value"));
    }

    private boolean isSame(JsonNode gold, JsonNode predicted) {
        if (FactKind.isNumber(field)) {
            return StatedFact.isSameNumber(gold, predicted);
        }
        if (!gold.isTextual() || !predicted.isTextual()) {
            return false;
        }
        return kind.type(field) instanceof FieldType.Words
                ? Name.of(gold.textValue()).isSameAs(Name.of(predicted.textValue()))
                : gold.textValue().equals(predicted.textValue().strip());
    }

    private boolean isExact(JsonNode gold, JsonNode predicted) {
        return text.overlap(gold, predicted) >= SAME_SPAN;
    }

    /** A list that holds one value may stand for the value. */
    private static JsonNode unwrapped(JsonNode predicted) {
        return predicted.isArray() && predicted.size() == 1 ? predicted.get(0) : predicted;
    }

    private static boolean isAbsent(JsonNode held) {
        return held.isMissingNode()
                || held.isNull()
                || (held.isArray() && held.isEmpty())
                || (held.isObject() && !held.hasNonNull("value"));
    }

    /** The values of a list, each name once. */
    private static List<JsonNode> items(JsonNode held) {
        List<JsonNode> items = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        JsonNode all = held.isArray() ? held : listOf(held);
        for (JsonNode item : all) {
            JsonNode value = item.path("value");
            if (seen.add(value.isTextual() ? Words.of(value.textValue()) : item)) {
                items.add(item);
            }
        }
        return items;
    }

    private static JsonNode listOf(JsonNode held) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        return held.isEmpty() ? list : list.add(held);
    }
}

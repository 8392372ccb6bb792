package org.entente.ingestion.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.FactKind;
import org.entente.http.FieldError;
import org.entente.http.ProblemException;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FieldFault;
import org.entente.ingestion.facts.model.StatedValue;

/** Reads a fact's fields from the shape in which the API shows them. */
final class FieldsReader {

    private static final String ROOT = "/fields";

    private final List<FieldFault> faults = new ArrayList<>();
    private final Map<String, List<StatedValue>> read = new HashMap<>();

    private FieldsReader() {}

    /** The fields of a fact of that kind, in a text of that many code points; 400 with every fault. */
    static FactFields read(JsonNode json, FactKind kind, int textLength) {
        FieldsReader reader = new FieldsReader();
        reader.readFields(json);
        reader.refuseFaults();
        FactFields fields = new FactFields(reader.read);
        reader.faults.addAll(fields.faults(kind, textLength));
        reader.refuseFaults();
        return fields;
    }

    private void readFields(JsonNode json) {
        if (!json.isObject()) {
            faults.add(new FieldFault("", "This must be an object with a member for each field."));
        }
        json.properties().forEach(field -> read.put(field.getKey(), readField(field.getKey(), field.getValue())));
    }

    private List<StatedValue> readField(String name, JsonNode json) {
        String pointer = "/" + name;
        if (!FactKind.isList(name)) {
            return readValue(pointer, name, json);
        }
        if (!json.isArray() || json.isEmpty()) {
            faults.add(new FieldFault(pointer, "This must be an array of one value or more."));
            return List.of();
        }
        List<StatedValue> values = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            values.addAll(readValue(pointer + "/" + i, name, json.get(i)));
        }
        return values;
    }

    private List<StatedValue> readValue(String pointer, String name, JsonNode json) {
        if (!json.isObject()) {
            faults.add(new FieldFault(pointer, "This must be an object with value, start and end."));
            return List.of();
        }
        JsonNode value = json.path("value");
        boolean isNumber = FactKind.isNumber(name);
        if (isNumber ? !value.isNumber() : !value.isTextual()) {
            faults.add(new FieldFault(pointer + "/value", isNumber ? "This must be a number." : "This must be text."));
            return List.of();
        }
        return readSpan(
                pointer,
                json,
                isNumber
                        ? number(value)
                        : value.textValue().replaceAll("[\\p{Cc}\\s]+", " ").strip());
    }

    private List<StatedValue> readSpan(String pointer, JsonNode json, String value) {
        JsonNode start = json.path("start");
        JsonNode end = json.path("end");
        if (!start.isInt() || !end.isInt() || start.intValue() < 0 || end.intValue() <= start.intValue()) {
            faults.add(new FieldFault(pointer, "start and end must be whole numbers, 0 or more, start less than end."));
            return List.of();
        }
        return List.of(new StatedValue(value, start.intValue(), end.intValue()));
    }

    /** 1.50e3 is 1500; the number of digits is bounded first, for an exponent can stand for millions of them. */
    private static String number(JsonNode value) {
        if (!Double.isFinite(value.doubleValue())) {
            return value.asText();
        }
        var decimal = value.decimalValue();
        boolean isPlain = decimal.precision() - decimal.scale() <= 30 && decimal.scale() <= 30;
        var canonical = isPlain && decimal.signum() != 0 ? decimal.stripTrailingZeros() : decimal;
        return isPlain ? canonical.toPlainString() : canonical.toString();
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.stream()
                    .map(fault -> fault.under(ROOT))
                    .map(fault -> new FieldError(fault.pointer(), fault.detail()))
                    .toList());
        }
    }
}

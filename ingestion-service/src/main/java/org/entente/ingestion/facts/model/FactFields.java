package org.entente.ingestion.facts.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/**
 * What a fact states: each field's values by name, in the order in which the text says them. Only list fields have several
 * values; a field that the text does not state is absent.
 */
public record FactFields(Map<String, List<StatedValue>> values) {

    private static final int MOST_VALUES = 100;

    public FactFields {
        Map<String, List<StatedValue>> ordered = new LinkedHashMap<>();
        values.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .sorted(Comparator.comparingInt(FactFields::start).thenComparing(Map.Entry::getKey))
                .forEach(field -> ordered.put(field.getKey(), List.copyOf(field.getValue())));
        values = Collections.unmodifiableMap(ordered);
    }

    /** What is wrong with them for a fact of that kind in a text of that length, in code points; nothing if all is well. */
    public List<FieldFault> faults(FactKind kind, int textLength) {
        if (values.isEmpty()) {
            return List.of(new FieldFault("", "A fact states at least one field."));
        }
        Stream<FieldFault> missing = kind.required().stream()
                .filter(name -> !values.containsKey(name))
                .map(name -> new FieldFault("/" + name, "A fact of kind " + kind.wireName() + " states this."));
        Stream<FieldFault> wrong =
                values.entrySet().stream().flatMap(field -> faults(kind, field.getKey(), field.getValue(), textLength));
        return Stream.concat(missing, wrong).toList();
    }

    private static Stream<FieldFault> faults(FactKind kind, String name, List<StatedValue> stated, int textLength) {
        if (!kind.fields().contains(name)) {
            String detail = "A fact of kind " + kind.wireName() + " has no such field.";
            return Stream.of(new FieldFault("/" + name, detail));
        }
        if (stated.size() > 1 && !FactKind.isList(name)) {
            return Stream.of(new FieldFault("/" + name, "This field has one value."));
        }
        if (stated.size() > MOST_VALUES) {
            return Stream.of(new FieldFault("/" + name, "A list has at most " + MOST_VALUES + " values."));
        }
        return Stream.iterate(0, i -> i < stated.size(), i -> i + 1)
                .flatMap(i -> FieldRule.faults(kind, name, stated.get(i), textLength)
                        .map(fault -> fault.under(FactKind.isList(name) ? "/" + name + "/" + i : "/" + name)));
    }

    private static int start(Map.Entry<String, List<StatedValue>> field) {
        return field.getValue().get(0).start();
    }
}

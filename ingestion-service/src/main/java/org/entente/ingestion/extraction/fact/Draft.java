package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;

/** A fact in the making: rules add fields until the document is read. */
public final class Draft {
    private final FactKind kind;
    private final int sentence;
    private final Map<String, List<FieldValue>> fields = new LinkedHashMap<>();
    private final Set<String> rules = new TreeSet<>();
    private int weight;

    Draft(FactKind kind, int sentence, String rule) {
        this.kind = kind;
        this.sentence = sentence;
        this.rules.add(rule);
    }

    public FactKind kind() {
        return kind;
    }

    /** The sentence that it was first found in. */
    public int sentence() {
        return sentence;
    }

    public Map<String, List<FieldValue>> fields() {
        return fields;
    }

    public Set<String> rules() {
        return rules;
    }

    /** How plainly the text says that this is a fact; below 0 it is doubtful. */
    public int weight() {
        return weight;
    }

    Draft weigh(int more) {
        weight += more;
        return this;
    }

    Draft rule(String rule) {
        rules.add(rule);
        return this;
    }

    /** Sets a field, whatever it held. */
    Draft set(String field, FieldValue value) {
        fields.put(field, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Sets a field that is not yet set. */
    Draft setIfAbsent(String field, Optional<FieldValue> value) {
        if (!fields.containsKey(field)) {
            value.ifPresent(found -> set(field, found));
        }
        return this;
    }

    /** Adds values to a list field, leaving out those whose words it already has. */
    Draft add(String field, List<FieldValue> values) {
        for (FieldValue value : values) {
            List<FieldValue> known = fields.computeIfAbsent(field, name -> new ArrayList<>());
            if (known.stream().noneMatch(other -> other.value().equalsIgnoreCase(value.value()))) {
                known.add(value);
            }
        }
        return this;
    }

    void remove(String field) {
        fields.remove(field);
    }

    public Optional<FieldValue> first(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst();
    }

    /** The value of a field, or nothing at all. */
    public String text(String field) {
        return first(field).map(FieldValue::value).orElse("");
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }
}

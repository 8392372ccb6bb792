package org.entente.ingestion.extraction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;

/**
 * One statement found in a text, with the words behind each of its fields.
 *
 * @param kind what is stated
 * @param fields the fields that the text states, in reading order; a list field may have several values
 * @param confidence how sure the extractor is, from 0 to 1
 * @param rules the names of the rules that made the fact
 * @param evidence what the confidence rests on
 */
public record ExtractedFact(
        FactKind kind,
        Map<String, List<FieldValue>> fields,
        double confidence,
        Set<String> rules,
        Set<String> evidence) {

    public ExtractedFact {
        Map<String, List<FieldValue>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        if (!kind.fields().containsAll(copy.keySet())) {
            throw new IllegalArgumentException("Not fields of " + kind.wireName() + ": " + copy.keySet());
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("Not a confidence: " + confidence);
        }
        fields = Collections.unmodifiableMap(copy);
        evidence = Collections.unmodifiableSortedSet(new TreeSet<>(evidence));
        rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
    }

    /** The first value of a field, if the text states it. */
    public Optional<FieldValue> first(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst();
    }
}

package org.entente.agreements.releases.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a record, merged from its releases.
 *
 * @param byName in the order in which they were first stated
 */
public record CompiledFields(Map<String, Field> byName) {

    static final CompiledFields NONE = new CompiledFields(Map.of());

    public CompiledFields {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** The text of a field that holds one value. */
    public Optional<String> text(String field) {
        return texts(field).stream().findFirst();
    }

    /** The texts of a field that holds a list. */
    public List<String> texts(String field) {
        return Optional.ofNullable(byName.get(field)).map(CompiledFields::texts).orElse(List.of());
    }

    /** Every field as texts. */
    public Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        byName.forEach((name, field) -> texts.put(name, texts(field)));
        return texts;
    }

    CompiledFields with(Release release) {
        Map<String, Field> merged = new LinkedHashMap<>(byName);
        release.patch().changes().forEach(change -> apply(change, release, merged));
        return new CompiledFields(merged);
    }

    private static void apply(Change change, Release release, Map<String, Field> fields) {
        Optional<Field> before = Optional.ofNullable(fields.get(change.field()));
        change.applyTo(before, release)
                .ifPresentOrElse(after -> fields.put(change.field(), after), () -> fields.remove(change.field()));
    }

    private static List<String> texts(Field field) {
        return field.values().stream()
                .map(attributed -> attributed.value().text())
                .toList();
    }
}

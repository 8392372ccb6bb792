package org.entente.agreements.releases.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a field of a kind of record may hold.
 *
 * @param name in the API and in facts
 * @param list whether it holds a list of values
 * @param reader turns canonical text into a value; throws {@link IllegalArgumentException} for one that is not allowed
 */
public record FieldDefinition(String name, boolean list, Function<String, Value> reader) {

    /** One text. */
    public static FieldDefinition words(String name) {
        return new FieldDefinition(name, false, Value.Words::new);
    }

    /** A list of texts. */
    public static FieldDefinition listOfWords(String name) {
        return new FieldDefinition(name, true, Value.Words::new);
    }

    /** One of a closed set of codes. */
    public static FieldDefinition code(String name, String... codes) {
        Set<String> allowed = new TreeSet<>(Set.of(codes));
        return new FieldDefinition(name, false, text -> oneOf(allowed, text));
    }

    /** An EDTF date. */
    public static FieldDefinition date(String name) {
        return new FieldDefinition(name, false, text -> new Value.Words(new EdtfDate(text).text()));
    }

    /** A whole number, zero or more. */
    public static FieldDefinition count(String name) {
        return new FieldDefinition(name, false, FieldDefinition::countOf);
    }

    /** A decimal number. */
    public static FieldDefinition number(String name) {
        return new FieldDefinition(name, false, Value.Quantity::parse);
    }

    /**
     * The value that a canonical text stands for.
     *
     * @throws IllegalArgumentException if the field cannot hold it
     */
    public Value read(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException notAllowed) {
            throw new IllegalArgumentException("Field '" + name + "': " + notAllowed.getMessage(), notAllowed);
        }
    }

    private static Value oneOf(Set<String> allowed, String text) {
        if (!allowed.contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is none of " + String.join(", ", allowed));
        }
        return new Value.Words(text);
    }

    private static Value countOf(String text) {
        if (!text.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("Not a whole number: '" + text + "'");
        }
        return Value.Quantity.parse(text);
    }
}

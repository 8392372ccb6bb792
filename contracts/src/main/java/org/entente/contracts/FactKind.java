package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** The four kinds of fact, each with the fields it may state. Written in lower case on the wire. */
public enum FactKind {
    /** An instrument that parties concluded, adopted, issued or plan to conclude. */
    @JsonProperty("agreement")
    AGREEMENT(Set.of("title", "type", "status", "date", "parties", "place", "occasion")),

    /** A forum, council, dialogue or the like that took or is to take place. */
    @JsonProperty("meeting")
    MEETING(Set.of(
            "title",
            "series",
            "edition",
            "status",
            "date",
            "place",
            "organisers",
            "coOrganisers",
            "supporters",
            "attendance",
            "theme")),

    /** A number that a text claims about co-operation or exchange. */
    @JsonProperty("observation")
    OBSERVATION(Set.of("measure", "value", "qualifier", "subject", "period")),

    /** A promise, with who owes it. */
    @JsonProperty("commitment")
    COMMITMENT(Set.of("text", "parties", "measure", "target", "period", "due"));

    private static final Set<String> LISTS = Set.of("parties", "organisers", "coOrganisers", "supporters");
    private static final Set<String> NUMBERS = Set.of("edition", "attendance", "value", "target");

    private final Set<String> fields;

    FactKind(Set<String> fields) {
        this.fields = fields;
    }

    /** The names of the fields that a fact of this kind may state. */
    public Set<String> fields() {
        return fields;
    }

    /** Whether a field holds a list of values; every other holds one. */
    public static boolean isList(String field) {
        return LISTS.contains(field);
    }

    /** Whether a field's value is a decimal number; every other is words, a code or an EDTF date. */
    public static boolean isNumber(String field) {
        return NUMBERS.contains(field);
    }

    /** The name on the wire, such as {@code agreement}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that name on the wire.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FactKind ofWireName(String name) {
        for (FactKind kind : values()) {
            if (kind.wireName().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of fact: " + name);
    }
}

package org.entente.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The four kinds of fact, each with the fields it may state. Written in lower case on the wire. */
public enum FactKind {
    /** An instrument that parties concluded, adopted, issued or plan to conclude. */
    @JsonProperty("agreement")
    AGREEMENT(Map.of(
            "title", Types.WORDS,
            "type", Types.INSTRUMENT,
            "status", new FieldType.Code(Set.of("planned", "signed", "in_force", "ended")),
            "date", Types.DATE,
            "parties", Types.WORDS,
            "place", Types.WORDS,
            "occasion", Types.WORDS)),

    /** A forum, council, dialogue or the like that took or is to take place. */
    @JsonProperty("meeting")
    MEETING(Map.ofEntries(
            Map.entry("title", Types.WORDS),
            Map.entry("series", Types.WORDS),
            Map.entry("edition", Types.WHOLE_NUMBER),
            Map.entry("status", new FieldType.Code(Set.of("held", "planned", "cancelled"))),
            Map.entry("date", Types.DATE),
            Map.entry("place", Types.WORDS),
            Map.entry("organisers", Types.WORDS),
            Map.entry("coOrganisers", Types.WORDS),
            Map.entry("supporters", Types.WORDS),
            Map.entry("attendance", Types.WHOLE_NUMBER),
            Map.entry("theme", Types.WORDS))),

    /** A number that a text claims about co-operation or exchange. */
    @JsonProperty("observation")
    OBSERVATION(Map.of(
            "measure", Types.MEASURE,
            "value", Types.NUMBER,
            "qualifier", new FieldType.Code(Set.of("exact", "at_least", "about", "at_most")),
            "subject", Types.WORDS,
            "period", Types.DATE)),

    /** A promise, with who owes it. */
    @JsonProperty("commitment")
    COMMITMENT(Map.of(
            "text", Types.WORDS,
            "parties", Types.WORDS,
            "measure", Types.MEASURE,
            "target", Types.NUMBER,
            "period", new FieldType.Code(Set.of("day", "month", "quarter", "year")),
            "due", Types.DATE));

    private static final Set<String> LISTS = Set.of("parties", "organisers", "coOrganisers", "supporters");
    private static final Set<String> NUMBERS = Set.of("edition", "attendance", "value", "target");

    private final Map<String, FieldType> fields;

    FactKind(Map<String, FieldType> fields) {
        this.fields = fields;
    }

    /** The names of the fields that a fact of this kind may state. */
    public Set<String> fields() {
        return fields.keySet();
    }

    /** The names of the fields without which a fact of this kind says nothing. */
    public Set<String> required() {
        return this == OBSERVATION ? Set.of("measure", "value") : Set.of();
    }

    /**
     * What a field's values are.
     *
     * @throws IllegalArgumentException if the kind has no such field
     */
    public FieldType type(String field) {
        FieldType type = fields.get(field);
        if (type == null) {
            throw new IllegalArgumentException("No field of a fact of kind " + wireName() + ": " + field);
        }
        return type;
    }

    /** Whether a field holds a list of values; every other holds one. */
    public static boolean isList(String field) {
        return LISTS.contains(field);
    }

    /** Whether a field's value is a number; every other is words, a code or an EDTF date. */
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

    /** The types that several fields share. */
    private static final class Types {
        static final FieldType WORDS = new FieldType.Words();
        static final FieldType DATE = new FieldType.Date();
        static final FieldType WHOLE_NUMBER = new FieldType.WholeNumber();
        static final FieldType NUMBER = new FieldType.DecimalNumber();
        static final FieldType INSTRUMENT = new FieldType.Code(Set.of(
                "treaty",
                "agreement",
                "mou",
                "joint_statement",
                "declaration",
                "consensus",
                "initiative",
                "action_plan",
                "other"));
        static final FieldType MEASURE = new FieldType.Code(Set.of(
                "items_pushed",
                "items_downloaded",
                "items_uploaded",
                "uploading_members",
                "members",
                "member_countries",
                "partners",
                "partner_countries",
                "agreements",
                "meetings",
                "institutions",
                "teachers",
                "students",
                "sites",
                "other"));
    }
}

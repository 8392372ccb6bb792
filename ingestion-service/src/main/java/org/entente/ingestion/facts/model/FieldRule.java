package org.entente.ingestion.facts.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;
import org.entente.ingestion.documents.model.EdtfDate;

/** What a value must be like to stand in a field: a code of the field's list, a number, an EDTF date, or words. */
final class FieldRule {

    private static final int MAX_LENGTH = 4000;
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,17})(\\.\\d{1,9})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(0|[1-9]\\d{0,8})");

    private static final Set<String> TYPES = Set.of(
            "treaty",
            "agreement",
            "mou",
            "joint_statement",
            "declaration",
            "consensus",
            "initiative",
            "action_plan",
            "other");
    private static final Set<String> MEASURES = Set.of(
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
            "other");
    private static final Map<FactKind, Map<String, Set<String>>> CODES = Map.of(
            FactKind.AGREEMENT, Map.of("type", TYPES, "status", Set.of("planned", "signed", "in_force", "ended")),
            FactKind.MEETING, Map.of("status", Set.of("held", "planned", "cancelled")),
            FactKind.OBSERVATION,
                    Map.of("measure", MEASURES, "qualifier", Set.of("exact", "at_least", "about", "at_most")),
            FactKind.COMMITMENT, Map.of("measure", MEASURES, "period", Set.of("day", "month", "quarter", "year")));
    private static final Map<FactKind, Set<String>> DATES = Map.of(
            FactKind.AGREEMENT, Set.of("date"),
            FactKind.MEETING, Set.of("date"),
            FactKind.OBSERVATION, Set.of("period"),
            FactKind.COMMITMENT, Set.of("due"));
    private static final Set<String> WHOLE_NUMBERS = Set.of("edition", "attendance");

    private FieldRule() {}

    static Stream<FieldFault> faults(FactKind kind, String field, StatedValue stated, int textLength) {
        return Stream.concat(
                valueFault(kind, field, stated.value()).map(detail -> new FieldFault("/value", detail)).stream(),
                stated.end() <= textLength
                        ? Stream.empty()
                        : Stream.of(new FieldFault("/end", "The text ends at " + textLength + ".")));
    }

    private static Optional<String> valueFault(FactKind kind, String field, String value) {
        Set<String> codes = CODES.get(kind).get(field);
        if (codes != null) {
            return unless(
                    codes.contains(value), "This must be one of " + String.join(", ", new TreeSet<>(codes)) + ".");
        }
        if (DATES.get(kind).contains(field)) {
            return unless(EdtfDate.isValid(value), "This must be an EDTF date, such as 2019-11 or 2017-07/2018-10.");
        }
        if (WHOLE_NUMBERS.contains(field)) {
            return unless(WHOLE_NUMBER.matcher(value).matches(), "This must be a whole number.");
        }
        if (FactKind.isNumber(field)) {
            return unless(NUMBER.matcher(value).matches(), "This must be a number that is not negative.");
        }
        return unless(
                !value.isBlank() && value.length() <= MAX_LENGTH, "This must be 1 to " + MAX_LENGTH + " characters.");
    }

    private static Optional<String> unless(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }
}

package org.entente.ingestion.facts.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/** What a stated value must be like to stand in a field: of the field's type, and from within the text. */
final class FieldRule {

    /** An event must fit into a Kafka message, quotes and all. */
    private static final int LONGEST_SPAN = 4_000;

    private FieldRule() {}

    static Stream<FieldFault> faults(FactKind kind, String field, StatedValue stated, int textLength) {
        return Stream.concat(
                kind.type(field).fault(stated.value()).map(detail -> new FieldFault("/value", detail)).stream(),
                spanFault(stated, textLength).map(detail -> new FieldFault("/end", detail)).stream());
    }

    private static Optional<String> spanFault(StatedValue stated, int textLength) {
        if (stated.end() > textLength) {
            return Optional.of("The text ends at " + textLength + ".");
        }
        return stated.end() - stated.start() > LONGEST_SPAN
                ? Optional.of("The words of a value are at most " + LONGEST_SPAN + " characters.")
                : Optional.empty();
    }
}

package org.entente.ingestion.facts.model;

import java.util.stream.Stream;
import org.entente.contracts.FactKind;

/** What a stated value must be like to stand in a field: of the field's type, and from within the text. */
final class FieldRule {

    private FieldRule() {}

    static Stream<FieldFault> faults(FactKind kind, String field, StatedValue stated, int textLength) {
        return Stream.concat(
                kind.type(field).fault(stated.value()).map(detail -> new FieldFault("/value", detail)).stream(),
                stated.end() <= textLength
                        ? Stream.empty()
                        : Stream.of(new FieldFault("/end", "The text ends at " + textLength + ".")));
    }
}

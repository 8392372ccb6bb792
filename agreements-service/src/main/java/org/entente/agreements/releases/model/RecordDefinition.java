package org.entente.agreements.releases.model;

import java.util.List;
import java.util.Optional;

/** What is particular to a kind of record: its fields, and how its records are named, dated and referred to. */
public interface RecordDefinition {

    /** The kind that is defined. */
    RecordKind kind();

    /** The fields that a record of the kind may have. */
    List<FieldDefinition> fields();

    /** The field that people search and recognise a record by. */
    String titleField();

    /** The field with the EDTF date that records are ordered by. */
    String dateField();

    /** The readable reference that a record with such fields should have, if no other has it. */
    Reference reference(CompiledFields fields);

    /** The field of that name. */
    default Optional<FieldDefinition> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The date that a record with such fields is ordered by. */
    default Optional<EdtfDate> dateOf(CompiledFields fields) {
        return fields.text(dateField()).map(EdtfDate::new);
    }
}

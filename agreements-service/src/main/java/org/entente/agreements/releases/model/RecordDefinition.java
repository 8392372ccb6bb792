package org.entente.agreements.releases.model;

import java.util.Optional;
import org.entente.contracts.EdtfDate;

/** What is particular to a kind of record: how its records are named, dated and referred to. */
public interface RecordDefinition {

    /** The kind that is defined. */
    RecordKind kind();

    /** The field that people search and recognise a record by. */
    String titleField();

    /** The field with the EDTF date that records are ordered by. */
    String dateField();

    /** The readable reference that a record with such fields should have, if no other has it. */
    Reference reference(CompiledFields fields);

    /** The date that a record with such fields is ordered by. */
    default Optional<EdtfDate> dateOf(CompiledFields fields) {
        return fields.text(dateField()).map(EdtfDate::new);
    }
}

package org.entente.agreements.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.agreements.releases.model.CompiledFields;
import org.entente.agreements.releases.model.CountryNames;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.Reference;
import org.entente.agreements.releases.model.ReferenceParts;

/** Commitments: promises with who owes them; referred to by debtors, year due and first words. */
@ApplicationScoped
class CommitmentDefinition implements RecordDefinition {

    private final CountryNames countries;

    CommitmentDefinition(CountryNames countries) {
        this.countries = countries;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.COMMITMENT;
    }

    @Override
    public String titleField() {
        return "text";
    }

    @Override
    public String dateField() {
        return "due";
    }

    @Override
    public Reference reference(CompiledFields fields) {
        return new ReferenceParts(countries)
                .parties(fields.texts("parties"))
                .yearOf(dateOf(fields))
                .titled(fields.text("text"), kind());
    }
}

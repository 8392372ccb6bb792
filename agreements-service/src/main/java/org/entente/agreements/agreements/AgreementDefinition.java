package org.entente.agreements.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.agreements.releases.model.CompiledFields;
import org.entente.agreements.releases.model.CountryNames;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.Reference;
import org.entente.agreements.releases.model.ReferenceParts;

/** Agreements: instruments concluded, adopted or issued; referred to by parties, year and title. */
@ApplicationScoped
class AgreementDefinition implements RecordDefinition {

    private final CountryNames countries;

    AgreementDefinition(CountryNames countries) {
        this.countries = countries;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.AGREEMENT;
    }

    @Override
    public String titleField() {
        return "title";
    }

    @Override
    public String dateField() {
        return "date";
    }

    @Override
    public Reference reference(CompiledFields fields) {
        return new ReferenceParts(countries)
                .parties(fields.texts("parties"))
                .yearOf(dateOf(fields))
                .titled(fields.text("title"), kind());
    }
}

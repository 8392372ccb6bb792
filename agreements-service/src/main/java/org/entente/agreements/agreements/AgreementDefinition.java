package org.entente.agreements.agreements;

import static org.entente.agreements.releases.model.FieldDefinition.code;
import static org.entente.agreements.releases.model.FieldDefinition.date;
import static org.entente.agreements.releases.model.FieldDefinition.listOfWords;
import static org.entente.agreements.releases.model.FieldDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.agreements.releases.model.CompiledFields;
import org.entente.agreements.releases.model.CountryNames;
import org.entente.agreements.releases.model.FieldDefinition;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.Reference;
import org.entente.agreements.releases.model.ReferenceParts;

/** Agreements: instruments concluded, adopted or issued; referred to by parties, year and title. */
@ApplicationScoped
class AgreementDefinition implements RecordDefinition {

    private static final List<FieldDefinition> FIELDS = List.of(
            words("title"),
            code(
                    "type",
                    "treaty",
                    "agreement",
                    "mou",
                    "joint_statement",
                    "declaration",
                    "consensus",
                    "initiative",
                    "action_plan",
                    "other"),
            code("status", "planned", "signed", "in_force", "ended"),
            date("date"),
            listOfWords("parties"),
            words("place"),
            words("occasion"));

    private final CountryNames countries;

    AgreementDefinition(CountryNames countries) {
        this.countries = countries;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.AGREEMENT;
    }

    @Override
    public List<FieldDefinition> fields() {
        return FIELDS;
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

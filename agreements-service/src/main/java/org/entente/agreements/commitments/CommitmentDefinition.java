package org.entente.agreements.commitments;

import static org.entente.agreements.releases.model.FieldDefinition.code;
import static org.entente.agreements.releases.model.FieldDefinition.date;
import static org.entente.agreements.releases.model.FieldDefinition.listOfWords;
import static org.entente.agreements.releases.model.FieldDefinition.number;
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

/** Commitments: promises with who owes them; referred to by debtors, year due and first words. */
@ApplicationScoped
class CommitmentDefinition implements RecordDefinition {

    private static final List<FieldDefinition> FIELDS = List.of(
            words("text"),
            listOfWords("parties"),
            code(
                    "measure",
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
                    "other"),
            number("target"),
            code("period", "day", "month", "quarter", "year"),
            date("due"));

    private final CountryNames countries;

    CommitmentDefinition(CountryNames countries) {
        this.countries = countries;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.COMMITMENT;
    }

    @Override
    public List<FieldDefinition> fields() {
        return FIELDS;
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

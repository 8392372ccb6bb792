package org.entente.agreements.meetings;

import static org.entente.agreements.releases.model.FieldDefinition.code;
import static org.entente.agreements.releases.model.FieldDefinition.count;
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

/** Meetings: forums, councils, dialogues and the like; referred to by year and title. */
@ApplicationScoped
class MeetingDefinition implements RecordDefinition {

    private static final List<FieldDefinition> FIELDS = List.of(
            words("title"),
            words("series"),
            count("edition"),
            code("status", "held", "planned", "cancelled"),
            date("date"),
            words("place"),
            listOfWords("organisers"),
            listOfWords("coOrganisers"),
            listOfWords("supporters"),
            count("attendance"),
            words("theme"));

    private final CountryNames countries;

    MeetingDefinition(CountryNames countries) {
        this.countries = countries;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MEETING;
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
        return new ReferenceParts(countries).yearOf(dateOf(fields)).titled(fields.text("title"), kind());
    }
}

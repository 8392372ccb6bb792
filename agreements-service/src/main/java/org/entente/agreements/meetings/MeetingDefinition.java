package org.entente.agreements.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.agreements.releases.model.CompiledFields;
import org.entente.agreements.releases.model.CountryNames;
import org.entente.agreements.releases.model.RecordDefinition;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.Reference;
import org.entente.agreements.releases.model.ReferenceParts;

/** Meetings: forums, councils, dialogues and the like; referred to by year and title. */
@ApplicationScoped
class MeetingDefinition implements RecordDefinition {

    private final CountryNames countries;

    MeetingDefinition(CountryNames countries) {
        this.countries = countries;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MEETING;
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

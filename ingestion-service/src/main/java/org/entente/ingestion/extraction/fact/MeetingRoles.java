package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Mood;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Adds to a meeting who organises and supports it. */
final class MeetingRoles {
    private final Document document;
    private final Reading reading;
    private final Passage passage;
    private final PartyList lists;

    MeetingRoles(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
        this.lists = new PartyList(document, reading);
    }

    /** Whether the line is a label and names: "Organised by: …". */
    boolean hasLabel() {
        return passage.cues(CueKind.ROLE).stream().anyMatch(this::isLabel);
    }

    private boolean isLabel(Cue cue) {
        return cue.first() <= 1 && passage.sentence().has(cue.last() + 1, ":");
    }

    void tell(Draft draft) {
        for (Cue role : passage.cues(CueKind.ROLE)) {
            boolean by = role.last() > role.first() || isLabel(role) || isCopula(role);
            if (by) {
                add(draft, role);
            }
        }
    }

    /** "The hosts of this year's forum are A and B". */
    private boolean isCopula(Cue role) {
        return role.first() <= 2 && copula(role) > 0;
    }

    private int copula(Cue role) {
        for (int i = role.last() + 1; i < Math.min(passage.size(), role.last() + 9); i++) {
            if (passage.has(CueKind.MOOD, i, "present") || passage.has(CueKind.MOOD, i, "past")) {
                return i;
            }
        }
        return 0;
    }

    private void add(Draft draft, Cue role) {
        int start = isLabel(role) ? role.last() + 2 : role.last() + 1;
        if (role.first() == role.last()) {
            start = isLabel(role) ? role.last() + 2 : copula(role) + 1;
        }
        List<NameMention> names = lists.after(start);
        List<FieldValue> values = new ArrayList<>();
        for (NameMention name : names) {
            if (!passage.has(CueKind.MEETING, name.last(), "named") && !passage.has(CueKind.ORDINAL, name.first())) {
                values.add(document.value(name));
            }
        }
        if (values.isEmpty()) {
            new Subjects(document, reading).shortForm(start).ifPresent(values::add);
        }
        if (!values.isEmpty()) {
            draft.add(role.value(), values).rule("meeting." + role.value());
        }
    }

    /** "A hosted the forum": the subject of the verb before the meeting is its organiser. */
    void subjectOf(Draft draft, MeetingMention mention) {
        for (Cue verb : passage.cues(CueKind.ROLE_VERB)) {
            Mood.Group group = Mood.of(passage, verb);
            boolean passive = passage.has(CueKind.ROLE, verb.first()) || isPassive(group);
            if (verb.last() < mention.first()
                    && mention.first() - verb.last() <= 9
                    && !passive
                    && group.mood().isReal()) {
                add(draft, verb, group);
            }
        }
    }

    private boolean isPassive(Mood.Group group) {
        return passage.has(CueKind.PASSIVE, group.last() - 1);
    }

    private void add(Draft draft, Cue verb, Mood.Group group) {
        if (draft.has(verb.value())) {
            return;
        }
        List<FieldValue> subject = new Subjects(document, reading).of(group.first());
        boolean meeting = passage.has(CueKind.MEETING, group.first() - 1);
        if (!subject.isEmpty() && !meeting) {
            draft.add(verb.value(), subject).rule("meeting.host");
        }
    }

    /** Text in quotation marks after "under the theme". */
    Optional<FieldValue> theme() {
        for (Cue cue : passage.cues(CueKind.THEME)) {
            Optional<FieldValue> quoted = new Quotes(passage).after(cue.last()).map(document::value);
            if (quoted.isPresent()) {
                return quoted;
            }
        }
        return Optional.empty();
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Mood;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Finds who owes what a promise says. */
final class Debtors {
    private final Document document;
    private final Reading reading;
    private final Passage passage;
    private final Signatories signatories;

    Debtors(Document document, Reading reading, Signatories signatories) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
        this.signatories = signatories;
    }

    List<FieldValue> of(Clause clause, Cue promise) {
        int verb = Mood.of(passage, promise).first();
        if (isClass(clause)) {
            return List.of(words(clause));
        }
        List<NameMention> names = new PartyList(document, reading).before(Math.min(verb, promise.first()));
        if (!names.isEmpty() && names.get(0).first() >= clause.first()) {
            return new PartyList(document, reading).values(names);
        }
        for (int i = clause.first(); i <= clause.subjectLast(); i++) {
            if (passage.has(CueKind.SHORT_FORM, i, "all") || passage.has(CueKind.SHORT_FORM, i, "pair")) {
                List<FieldValue> parties = signatories.near(reading.sentence().index());
                return parties.isEmpty() ? new Subjects(document, reading).pair() : parties;
            }
        }
        if (passage.isRole(clause.subjectLast(), "pronoun")) {
            Optional<NameMention> speaker = reading.names().stream()
                    .filter(name -> name.isParty() && name.last() < clause.first())
                    .findFirst();
            return speaker.map(name -> List.of(document.value(name)))
                    .orElseGet(() -> new Subjects(document, reading).of(promise.first()));
        }
        if (passage.isRole(clause.subjectLast(), "and")) {
            Optional<NameMention> first = reading.names().stream()
                    .filter(name -> name.first() >= clause.first() && name.last() < clause.subjectLast())
                    .findFirst();
            return first.map(name -> List.of(document.value(name))).orElse(List.of());
        }
        return clause.first() > clause.subjectLast() ? List.of() : List.of(words(clause));
    }

    /** "Each member", "Members that offered fewer than ten items": a class stands as it is. */
    private boolean isClass(Clause clause) {
        int first = clause.first() + (passage.isRole(clause.first(), "article", "determiner") ? 1 : 0);
        return passage.has(CueKind.COUNTED, first, "members")
                || passage.sentence().has(first, "member");
    }

    private FieldValue words(Clause clause) {
        int first = clause.first();
        while (first < clause.subjectLast() && passage.isRole(first, "article")) {
            first++;
        }
        int last = clause.subjectLast();
        while (last > first
                && (passage.isRole(last, "auxiliary") || passage.token(last).isMark())) {
            last--;
        }
        return document.value(passage.span(first, last));
    }
}

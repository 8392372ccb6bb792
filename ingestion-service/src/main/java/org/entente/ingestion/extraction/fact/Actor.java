package org.entente.ingestion.extraction.fact;

import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Tells whether the subject of a clause can owe something. */
final class Actor {
    private final Document document;
    private final Reading reading;
    private final Passage passage;

    Actor(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
    }

    /** Whether the subject is someone who can owe: a name, "each member", "the Secretariat", not "more products". */
    boolean owes(Clause clause, boolean measured) {
        boolean name = !new PartyList(document, reading)
                .before(clause.subjectLast() + 1)
                .isEmpty();
        boolean form = false;
        for (int i = clause.first(); i <= clause.subjectLast(); i++) {
            form |= passage.has(CueKind.SHORT_FORM, i)
                    || passage.has(CueKind.COUNTED, i, "members")
                    || passage.has(CueKind.ORGANISATION, i) && passage.token(i).isCapitalised();
        }
        boolean indefinite = passage.isRole(clause.first(), "indefinite");
        return name
                || form && !indefinite
                || measured && passage.isRole(clause.subjectLast(), "pronoun")
                || isPerson(clause)
                || sharesSubject(clause);
    }

    /** "Ms Hoa will circulate". */
    private boolean isPerson(Clause clause) {
        return reading.names().stream()
                .anyMatch(found -> found.kind() == NameMention.Kind.PERSON
                        && found.last() == clause.subjectLast()
                        && found.first() >= clause.first());
    }

    /** "Lake Radio asked for time and will answer by June": the subject stands before another verb. */
    private boolean sharesSubject(Clause clause) {
        boolean and = passage.isRole(clause.subjectLast(), "and");
        return and
                && reading.names().stream()
                        .anyMatch(found -> (found.isParty() || found.last() > found.first())
                                && found.first() <= clause.first() + 1);
    }
}

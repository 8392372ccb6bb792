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

/** Finds the programme or organisation that a number is about. */
final class Topic {
    private final Document document;
    private final Meetings meetings;
    private final Reading reading;
    private final Passage passage;
    private final Optional<Draft> previous;

    Topic(Document document, Meetings meetings, Reading reading, Optional<Draft> previous) {
        this.previous = previous;
        this.document = document;
        this.meetings = meetings;
        this.reading = reading;
        this.passage = reading.passage();
    }

    Optional<FieldValue> of(Count count, Measure measure) {
        Optional<FieldValue> meeting = meeting(count, measure);
        if (meeting.isPresent()) {
            return meeting;
        }
        return network(count)
                .or(() -> count.verb().flatMap(verb -> agent(verb, count)))
                .or(() -> relative(count))
                .or(() -> counted(count))
                .or(() -> nameBefore(count))
                .or(() -> shortForm(count))
                .or(this::earlier);
    }

    /** "a lake news network linking 40 partners". */
    private Optional<FieldValue> network(Count count) {
        for (int i = count.number().first() - 1; i >= Math.max(1, count.number().first() - 3); i--) {
            boolean network = passage.has(CueKind.SHORT_FORM, i, "organisation")
                    && passage.token(i).isSmall();
            if (network && passage.token(i + 1).lower().endsWith("ing")) {
                return Optional.of(document.value(new Subjects(document, reading).nounPhrase(i)));
            }
        }
        return Optional.empty();
    }

    /** "the Lake Group, which has held four meetings". */
    private Optional<FieldValue> relative(Count count) {
        for (int i = count.number().first() - 1; i > Math.max(0, count.number().first() - 6); i--) {
            if (passage.isRole(i, "relative")) {
                int which = i;
                return reading.names().stream()
                        .filter(name -> name.last() < which && which - name.last() <= 2)
                        .map(document::value)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** "two Lake Institutes" are what the number is about. */
    private Optional<FieldValue> counted(Count count) {
        return reading.names().stream()
                .filter(name -> name.first() > count.number().last() && name.last() > name.first())
                .filter(name ->
                        count.noun().filter(noun -> noun.last() == name.last()).isPresent())
                .map(document::value)
                .findFirst();
    }

    /** Persons and countries at a meeting are told of the meeting. */
    private Optional<FieldValue> meeting(Count count, Measure measure) {
        boolean guests = measure.code().equals("partner_countries")
                || measure.rule().equals("observation.guests")
                || measure.rule().equals("observation.represented");
        boolean present =
                !passage.cues(CueKind.ATTENDEE).isEmpty() || measure.rule().equals("observation.represented");
        if (!guests || !present) {
            return Optional.empty();
        }
        return meetings.current(reading.sentence().index())
                .flatMap(found -> found.draft().first("title"));
    }

    private Optional<FieldValue> agent(Cue verb, Count count) {
        for (int i = verb.last() + 1; i <= verb.last() + 2 && count.number().last() < verb.first(); i++) {
            if (passage.isRole(i, "by")) {
                return new PartyList(document, reading)
                        .after(i + 1).stream().findFirst().map(document::value);
            }
        }
        List<NameMention> names =
                new PartyList(document, reading).before(Mood.of(passage, verb).first());
        return names.stream()
                .filter(name -> name.isParty() && names.size() == 1)
                .map(document::value)
                .findFirst();
    }

    /** The first name of the sentence before the number: what the sentence is about. */
    private Optional<FieldValue> nameBefore(Count count) {
        return reading.names().stream()
                .filter(name -> name.last() < count.number().first())
                .filter(name -> !passage.sentence().has(name.last() + 1, "'s"))
                .filter(name -> name.isParty() || (name.kind() == NameMention.Kind.OTHER && name.last() > name.first()))
                .filter(name -> !passage.isRole(name.first() - 1, "about", "in"))
                .filter(name -> reading.numbers().stream().noneMatch(n -> n.last() + 1 == name.first()))
                .map(document::value)
                .findFirst();
    }

    private Optional<FieldValue> shortForm(Count count) {
        for (int i = count.number().first() - 1; i > 0; i--) {
            boolean form = passage.has(CueKind.SHORT_FORM, i, "organisation");
            boolean subject = passage.token(i).isSmall() && passage.has(CueKind.MEETING_VERB, i + 1);
            if (form && subject) {
                return Optional.of(document.value(new Subjects(document, reading).nounPhrase(i)));
            }
            if (form && passage.isRole(i - 1, "article")) {
                return new Subjects(document, reading).shortForm(i);
            }
        }
        return Optional.empty();
    }

    /** What the paragraph's number before was about, else the organisation that the document is about. */
    private Optional<FieldValue> earlier() {
        boolean same = previous.isPresent()
                && document.sameParagraph(
                        previous.get().sentence(), reading.sentence().index());
        return same ? previous.get().first("subject") : document.names().home().map(document::value);
    }
}

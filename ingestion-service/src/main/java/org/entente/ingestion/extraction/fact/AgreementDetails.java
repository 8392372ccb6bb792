package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.text.Span;

/** Adds to an instrument what its sentence says: status, date, occasion, parties and place. */
final class AgreementDetails {
    private static final int REACH = 14;
    private static final int HEAD = 3;

    private final Document document;
    private final Reading reading;
    private final Passage passage;
    private final Meetings meetings;

    AgreementDetails(Document document, Reading reading, Meetings meetings) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
        this.meetings = meetings;
    }

    void tell(Draft draft, Title title, InstrumentVerbs verbs) {
        verbs.deciding().ifPresent(verb -> draft.set(
                        "status",
                        document.value(
                                verb.status(),
                                passage.span(verb.group().first(), verb.group().last())))
                .rule("agreement." + verb.status()));
        Optional<DateMention> date =
                verbs.concluding().flatMap(verb -> date(title, verb)).or(() -> titleDate(title, verbs));
        date.ifPresent(found ->
                draft.set("date", document.value(found.edtf(), found.span())).weigh(1));
        if (date.isEmpty() && verbs.concluding().isPresent()) {
            draft.setIfAbsent(
                    "date",
                    document.entryDates()
                            .of(reading.sentence().index())
                            .filter(found -> !found.isInterval())
                            .map(found -> document.value(found.edtf(), found.span())));
        }
        Optional<MeetingMention> occasion = occasion(title, verbs);
        new AgreementParties(document, reading, meetings).tell(draft, title, verbs, occasion);
        place(title, verbs).ifPresent(span -> draft.set("place", document.value(span)));
        occasion.map(MeetingMention::meeting)
                .or(() -> assembled(verbs))
                .ifPresent(meeting -> concludedAt(draft, meeting.draft()));
    }

    private void concludedAt(Draft draft, Draft meeting) {
        meeting.first("title").ifPresent(title -> draft.set("occasion", title).rule("agreement.occasion"));
        draft.setIfAbsent("place", meeting.first("place"));
        draft.setIfAbsent(
                "date", meeting.first("date").filter(date -> !date.value().contains("/")));
    }

    /** "The ministers adopted", "Participants approved": at the meeting that the text has told of. */
    private Optional<Meeting> assembled(InstrumentVerbs verbs) {
        boolean adopted = verbs.concluding()
                .filter(verb -> verb.status().equals("signed"))
                .filter(verb -> isAssembly(verb.group().first() - 1))
                .isPresent();
        boolean programme = reading.sentence().block().isRow() && !verbs.all().isEmpty();
        if (programme) {
            return meetings.all().stream().findFirst();
        }
        return adopted ? meetings.before(reading.sentence().index()) : Optional.empty();
    }

    private boolean isAssembly(int subject) {
        boolean plural = passage.has(CueKind.OFFICE, subject, "plural") || passage.has(CueKind.ATTENDEE, subject);
        boolean organ = passage.has(CueKind.SHORT_FORM, subject, "organisation")
                && subject <= 2
                && meetings.all().stream()
                        .findFirst()
                        .filter(meeting -> meeting.draft().sentence() < HEAD)
                        .isPresent();
        return (plural || organ) && (subject < 2 || passage.isRole(subject - 1, "article"));
    }

    private Optional<DateMention> date(Title title, InstrumentVerbs.Verb verb) {
        Optional<DateMention> after = reading.dates().stream()
                .filter(date -> isUsable(date, title))
                .filter(date ->
                        date.first() > verb.cue().last() && date.first() - lastBefore(verb, title, date) <= REACH)
                .filter(date -> !verbBetween(verb.cue().last(), date.first()))
                .findFirst();
        return after.or(() -> before(title, verb));
    }

    private static int lastBefore(InstrumentVerbs.Verb verb, Title title, DateMention date) {
        return title.last() < date.first()
                ? Math.max(verb.cue().last(), title.last())
                : verb.cue().last();
    }

    private Optional<DateMention> before(Title title, InstrumentVerbs.Verb verb) {
        return reading.dates().stream()
                .filter(date ->
                        isUsable(date, title) && date.last() < verb.cue().first())
                .filter(date -> !verbBetween(date.last(), verb.group().first()))
                .filter(date -> !passage.isRole(date.first() - 1, "of"))
                .reduce((a, b) -> b);
    }

    private Optional<DateMention> titleDate(Title title, InstrumentVerbs verbs) {
        return verbs.all().isEmpty() || verbs.concluding().isPresent()
                ? Optional.empty()
                : reading.dates().stream()
                        .filter(date -> date.first() > title.last()
                                && date.first() <= title.last() + 3
                                && date.role().isEmpty())
                        .findFirst();
    }

    private boolean isUsable(DateMention date, Title title) {
        boolean after = passage.has(CueKind.DEADLINE, date.first() - 1)
                || date.role().equals("start")
                || date.role().equals("before");
        boolean since = date.role().equals("since") && date.first() > title.last();
        boolean years = date.isInterval() && !date.role().equals("since");
        return !title.covers(date.first()) && !after && !since && !years;
    }

    private boolean verbBetween(int from, int to) {
        return passage.cues(CueKind.INSTRUMENT_VERB).stream().anyMatch(cue -> cue.first() > from && cue.last() < to);
    }

    private Optional<Span> place(Title title, InstrumentVerbs verbs) {
        PlaceReader places = new PlaceReader(reading);
        Optional<InstrumentVerbs.Verb> verb = verbs.concluding();
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        int from = verb.get().cue().last() + 1;
        if (from < title.first()) {
            Optional<Span> after = places.between(title.last() + 1, clauseEnd(title.last() + 1));
            return after.or(() -> places.between(from, title.first() - 1));
        }
        return places.between(from, clauseEnd(from));
    }

    private int clauseEnd(int from) {
        for (int i = from; i < passage.size(); i++) {
            boolean relative =
                    passage.isRole(i, "relative", "to") || passage.token(i).is(";");
            if (relative || passage.has(CueKind.PROMISE, i)) {
                return i - 1;
            }
        }
        return passage.size() - 1;
    }

    /** The meeting of the sentence: the subject that adopted it, or the one after "at". */
    private Optional<MeetingMention> occasion(Title title, InstrumentVerbs verbs) {
        List<MeetingMention> mentions = meetings.in(reading.sentence().index());
        if (verbs.all().isEmpty()) {
            return Optional.empty();
        }
        return mentions.stream()
                .filter(mention -> !title.covers(mention.first()))
                .filter(mention -> mention.first() < title.first()
                        || isAt(mention)
                        || title.head().is("other"))
                .filter(mention -> !isInstrumentBetween(mention, title))
                .findFirst();
    }

    private boolean isAt(MeetingMention mention) {
        for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - 5); i--) {
            if (passage.isRole(i, "in", "during")) {
                return true;
            }
        }
        return false;
    }

    private boolean isInstrumentBetween(MeetingMention mention, Title title) {
        for (int i = mention.last() + 1; i < title.first(); i++) {
            if (passage.token(i).is(";")) {
                return true;
            }
        }
        return false;
    }
}

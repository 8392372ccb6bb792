package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.Mood;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Adds to a meeting what one sentence says of it: status, date and place. */
final class MeetingDetails {
    private static final int REACH = 30;

    private final Document document;
    private final Reading reading;
    private final Passage passage;

    MeetingDetails(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
    }

    void tell(MeetingMention mention, List<MeetingMention> others) {
        Draft draft = mention.meeting().draft();
        int limit = limit(mention, others);
        Optional<MeetingVerb> verb = MeetingVerb.of(reading, mention.first(), mention.last());
        boolean own = verb.filter(MeetingVerb::isOwn).isPresent();
        bracket(draft, mention);
        if (mention.named() || own) {
            verb.ifPresent(found -> status(draft, found, mention));
        }
        if (mention.named() || own) {
            date(draft, mention, verb, limit);
            place(draft, mention, limit);
        }
    }

    private static int limit(MeetingMention mention, List<MeetingMention> others) {
        return others.stream()
                .filter(other ->
                        other.named() && other.first() > mention.last() && other.meeting() != mention.meeting())
                .mapToInt(other -> other.first() - 1)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** "the 8th Meeting (Lakeville, 21 March 2019)": where and when in brackets. */
    private void bracket(Draft draft, MeetingMention mention) {
        int open = mention.last() + 1;
        if (!mention.named() || !passage.sentence().has(open, "(")) {
            return;
        }
        int close = open;
        while (close < passage.size() && !passage.token(close).is(")")) {
            close++;
        }
        int end = close;
        Optional<DateMention> date = reading.dates().stream()
                .filter(found -> found.first() > open && found.last() < end)
                .findFirst();
        date.ifPresent(found -> draft.setIfAbsent("date", Optional.of(document.value(found.edtf(), found.span()))));
        if (date.isPresent() && date.get().first() > open + 1) {
            draft.setIfAbsent(
                    "place", new PlaceReader(reading).opening(open + 1).map(document::value));
        }
        if (date.isPresent()) {
            draft.rule("meeting.bracket");
        }
    }

    private void status(Draft draft, MeetingVerb verb, MeetingMention mention) {
        Span span = passage.span(verb.group().first(), verb.group().last());
        String status = verb.status();
        if (status.equals("postponed")) {
            postpone(
                    draft,
                    dateAfter(verb.cue().last(), Integer.MAX_VALUE),
                    span,
                    verb.cue().last());
        } else if (status.equals("cancelled")) {
            draft.set("status", document.value(status, span))
                    .rule("meeting.cancelled")
                    .weigh(2);
        } else if (!draft.has("status") || (verb.isOwn() && draft.rules().remove("meeting.mentioned"))) {
            draft.set("status", document.value(status, span)).weigh(verb.isOwn() ? 2 : 1);
            draft.rule(verb.isOwn() ? "meeting." + status : "meeting.mentioned");
        }
    }

    private void postpone(Draft draft, Optional<DateMention> date, Span span, int verb) {
        boolean named = passage.cues(CueKind.MONTH).stream().anyMatch(month -> month.first() > verb)
                || passage.cues(CueKind.WEEKDAY).stream().anyMatch(day -> day.first() > verb);
        if (date.isEmpty() && named) {
            draft.remove("date");
        }
        date.ifPresent(found -> draft.set("date", document.value(found.edtf(), found.span())));
        draft.set("status", document.value(date.isPresent() || named ? "planned" : "cancelled", span));
        draft.rule("meeting.postponed").weigh(2);
    }

    private void date(Draft draft, MeetingMention mention, Optional<MeetingVerb> verb, int limit) {
        if (draft.has("date")) {
            return;
        }
        Optional<DateMention> date = dateAfter(mention.last(), limit).filter(found -> isNear(found, mention, verb));
        if (date.isEmpty() && isAt(mention)) {
            date = dateBefore(mention.first()).filter(found -> !found.isDay());
        } else if (date.isEmpty()) {
            date = dateBefore(mention.first());
        }
        boolean own = verb.filter(MeetingVerb::isOwn).isPresent();
        if (date.isEmpty() && own(verb)) {
            date = document.entryDates().of(mention.sentence());
        }
        Optional<DateMention> known = date.filter(found -> own || !found.isDay());
        known.ifPresent(found ->
                draft.set("date", document.value(found.edtf(), found.span())).weigh(1));
    }

    private static boolean own(Optional<MeetingVerb> verb) {
        return verb.filter(MeetingVerb::isOwn).isPresent();
    }

    /** "during the Forum": a day before it belongs to what happened there. */
    private boolean isAt(MeetingMention mention) {
        int before = mention.first() - (passage.isRole(mention.first() - 1, "article") ? 2 : 1);
        return passage.isRole(before, "in", "during");
    }

    private boolean isNear(DateMention date, MeetingMention mention, Optional<MeetingVerb> verb) {
        int from = verb.filter(v -> v.cue().first() < date.first())
                .map(v -> v.cue().last())
                .orElse(mention.last());
        boolean otherVerb = passage.cues(CueKind.INSTRUMENT_VERB).stream()
                .anyMatch(cue -> cue.first() > Math.max(from, mention.last()) && cue.last() < date.first());
        return date.first() - Math.max(from, mention.last()) <= REACH && !otherVerb;
    }

    private Optional<DateMention> dateAfter(int token, int limit) {
        return reading.dates().stream()
                .filter(date -> date.first() > token
                                && date.last() <= limit
                                && date.role().isEmpty()
                        || isSince(date))
                .filter(date -> date.first() > token && date.last() <= limit)
                .findFirst();
    }

    private boolean isSince(DateMention date) {
        return date.role().equals("since")
                && passage.cues(CueKind.MEETING_VERB).stream()
                        .anyMatch(cue -> Mood.of(passage, cue).mood() == Mood.PAST);
    }

    /** "In May 2015, …": a date that opens the sentence, or the clause that the meeting stands in. */
    private Optional<DateMention> dateBefore(int token) {
        return reading.dates().stream()
                .filter(date -> date.last() < token && token - date.last() <= REACH)
                .filter(date -> !passage.isRole(date.first() - 1, "of"))
                .filter(date -> noVerbOfAgreement(date.last(), token))
                .reduce((a, b) -> b);
    }

    private boolean noVerbOfAgreement(int from, int to) {
        return passage.cues(CueKind.INSTRUMENT_VERB).stream()
                .noneMatch(cue -> cue.is("signed")
                        && cue.first() > from
                        && cue.last() < to
                        && !passage.has(CueKind.MEETING_VERB, cue.first()));
    }

    private void place(Draft draft, MeetingMention mention, int limit) {
        if (draft.has("place")) {
            return;
        }
        PlaceReader places = new PlaceReader(reading);
        int end = Math.min(limit, clauseEnd(mention.last() + 1));
        Optional<Span> place = places.between(mention.last() + 1, end).or(() -> places.between(0, mention.first() - 1));
        place.ifPresent(span -> draft.set("place", document.value(span)).weigh(1));
    }

    private int clauseEnd(int from) {
        for (int i = from; i < passage.size(); i++) {
            boolean verb = passage.has(CueKind.INSTRUMENT_VERB, i) && !passage.has(CueKind.MEETING_VERB, i);
            if (passage.token(i).is(";") || (verb && i > from + 3)) {
                return i - 1;
            }
        }
        return passage.size() - 1;
    }
}

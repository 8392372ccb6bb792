package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Reads a meeting that is told without a verb: "6 May. First Lake Conference, Lakeville, Austria; 73 participants." */
final class MeetingEntry {
    private static final int OPENING = 3;

    private final Document document;
    private final Reading reading;
    private final Passage passage;

    MeetingEntry(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
    }

    void tell(MeetingMention mention) {
        Draft draft = mention.meeting().draft();
        Optional<DateMention> date = date(mention);
        if (!isEntry(mention) || date.isEmpty() && !draft.has("date")) {
            return;
        }
        date.ifPresent(found -> draft.setIfAbsent("date", Optional.of(document.value(found.edtf(), found.span()))));
        draft.setIfAbsent("place", place(mention).map(document::value));
        draft.setIfAbsent(
                "attendance",
                reading.numbers().stream()
                        .filter(number -> number.first() > mention.last())
                        .filter(number -> passage.has(CueKind.ATTENDEE, number.last() + 1))
                        .findFirst()
                        .map(number -> document.value(number.digits(), number.span())));
        draft.rule("meeting.entry");
    }

    /** A name, alone or with a comma, bracket or colon after it, at the start of a sentence or after a label. */
    private boolean isEntry(MeetingMention mention) {
        int after = mention.last() + 1;
        boolean closed = after >= passage.size() || passage.token(after).isMark();
        boolean opens = mention.first() <= OPENING
                || passage.sentence().has(mention.first() - 1, ":")
                || reading.dates().stream()
                        .anyMatch(date -> mention.first() - date.last() <= 2 && mention.first() > date.last());
        boolean name = mention.last() - mention.first() >= 2 && passage.isName(mention.first())
                || mention.meeting().edition() > 0;
        return mention.named() && closed && opens && name && passage.size() > 3;
    }

    private Optional<DateMention> date(MeetingMention mention) {
        return reading.dates().stream()
                .filter(date -> !mention.covers(date.first()))
                .filter(date -> date.role().isEmpty())
                .findFirst()
                .or(() -> document.entryDates().of(reading.sentence().index()));
    }

    private Optional<Span> place(MeetingMention mention) {
        PlaceReader places = new PlaceReader(reading);
        return reading.names().stream()
                .filter(name -> name.first() > mention.last() + 1)
                .filter(name -> passage.sentence().has(name.first() - 1, ",")
                        || passage.sentence().has(name.first() - 1, "(")
                        || passage.sentence().has(name.first() - 1, "|"))
                .map(NameMention::first)
                .flatMap(first -> places.opening(first).stream())
                .findFirst();
    }
}

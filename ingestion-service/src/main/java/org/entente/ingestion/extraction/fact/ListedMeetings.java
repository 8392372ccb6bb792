package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Completes meetings that a layout tells instead of a sentence: the title page of a programme, an item under "Coming up". */
final class ListedMeetings {
    private static final int TITLE_PAGE = 8;
    private static final int ABOVE = 2;
    private static final int SECTION = 15;

    private final Document document;
    private final Optional<Draft> whole;

    /**
     * Completes the meetings of a document.
     *
     * @param whole the meeting that the document opens with
     */
    ListedMeetings(Document document, Optional<Draft> whole) {
        this.document = document;
        this.whole = whole;
    }

    /** The lines around a heading that names a meeting give its date, place and theme. */
    void titlePage(Draft draft) {
        boolean heading = document.reading(draft.sentence()).sentence().block().isHeading();
        if (!heading || draft.has("date")) {
            return;
        }
        int last = Math.min(document.size(), draft.sentence() + TITLE_PAGE);
        for (int i = draft.sentence();
                i < last && (isLine(i) || LabelledLine.of(document.reading(i)).isPresent());
                i++) {
            Optional<LabelledLine> label = LabelledLine.of(document.reading(i));
            if (label.isPresent()) {
                label.get().tell(document, draft);
            } else {
                line(draft, document.reading(i), i > draft.sentence());
            }
        }
        for (int i = draft.sentence() - 1; i >= Math.max(0, draft.sentence() - ABOVE) && isLine(i); i--) {
            line(draft, document.reading(i), false);
        }
    }

    private boolean isLine(int sentence) {
        return document.reading(sentence).sentence().block().isHeading()
                || document.reading(sentence).sentence().block().isRow();
    }

    private void line(Draft draft, Reading reading, boolean below) {
        Optional<FieldValue> date =
                reading.dates().stream().findFirst().map(found -> document.value(found.edtf(), found.span()));
        draft.setIfAbsent("date", date);
        reading.passage().cues(CueKind.MEETING_VERB).stream()
                .filter(cue -> below && cue.is("held") && cue.first() == 0 && date.isPresent())
                .findFirst()
                .ifPresent(cue -> draft.setIfAbsent(
                        "status",
                        Optional.of(document.value("held", reading.passage().span(cue)))));
        PlaceReader places = new PlaceReader(reading);
        Optional<Span> place =
                places.leading().or(() -> places.between(0, reading.passage().size() - 1));
        draft.setIfAbsent("place", place.map(span -> document.value(span)));
        if (below) {
            draft.setIfAbsent("theme", new Quotes(reading.passage()).after(-1).map(document::value));
        }
    }

    /** An item of a list takes its status from the heading above it, its place from the name after its title. */
    void item(MeetingMention mention, Reading reading) {
        Draft draft = mention.meeting().draft();
        boolean listed =
                isLine(mention.sentence()) || reading.sentence().block().isItem();
        if (draft.rules().contains("meeting.session")) {
            if (listed) {
                session(draft);
            }
            return;
        }
        boolean prose = !reading.sentence().block().isItem()
                && !reading.sentence().block().isRow();
        if (prose || !mention.named()) {
            return;
        }
        draft.setIfAbsent("place", placeAfter(mention, reading).map(document::value));
        if (draft.has("status")) {
            return;
        }
        section(mention.sentence()).ifPresent(heading -> planned(heading).ifPresent(cue -> draft.set(
                        "status", document.value("planned", heading.passage().span(cue)))
                .rule("meeting.listed")
                .weigh(1)));
    }

    /** A part of a meeting is on the day above it and where the whole is. */
    private void session(Draft draft) {
        Optional<DateMention> day = document.entryDates().dayAbove(draft.sentence());
        draft.setIfAbsent("date", day.map(found -> document.value(found.edtf(), found.span())));
        whole.ifPresent(meeting -> draft.setIfAbsent("place", meeting.first("place")));
    }

    private static Optional<Cue> planned(Reading heading) {
        return heading.passage().cues(CueKind.MEETING_VERB).stream()
                .filter(cue -> cue.is("planned"))
                .findFirst();
    }

    private Optional<Reading> section(int sentence) {
        for (int i = sentence - 1; i >= Math.max(0, sentence - SECTION); i--) {
            if (document.reading(i).sentence().block().isHeading()) {
                return Optional.of(document.reading(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> placeAfter(MeetingMention mention, Reading reading) {
        Passage passage = reading.passage();
        int comma = mention.last() + 1;
        if (!passage.sentence().has(comma, ",")) {
            return Optional.empty();
        }
        List<NameMention> names = reading.names().stream()
                .filter(name -> name.first() == comma + 1
                        || name.first() > comma + 1 && passage.sentence().has(name.first() - 1, ","))
                .filter(name -> name.first() <= comma + 4 && name.kind() != NameMention.Kind.ORGANISATION)
                .limit(2)
                .toList();
        boolean next = !names.isEmpty() && names.get(0).first() == comma + 1;
        return next
                ? Optional.of(
                        passage.span(comma + 1, names.get(names.size() - 1).last()))
                : Optional.empty();
    }
}

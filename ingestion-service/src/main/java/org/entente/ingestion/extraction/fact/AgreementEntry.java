package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;

/** Reads an instrument that a list tells without a verb: "Lake Radio and Hill TV: a sharing agreement, Lakeville, 3 May 2019". */
final class AgreementEntry {
    private static final int SECTION = 12;

    private final Document document;
    private final Reading reading;
    private final Passage passage;

    AgreementEntry(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
    }

    /** Whether the sentence is an item with a date, or under a heading that says what became of it. */
    boolean isEntry() {
        boolean listed = reading.sentence().block().isItem()
                || reading.sentence().block().isRow();
        return listed && !reading.dates().isEmpty() && section().isPresent();
    }

    void tell(Draft draft, Title title) {
        section().ifPresent(heading -> status(draft, heading));
        reading.dates().stream()
                .filter(date -> !title.covers(date.first()) && !date.isInterval())
                .findFirst()
                .ifPresent(date -> draft.setIfAbsent("date", Optional.of(document.value(date.edtf(), date.span()))));
        PlaceReader places = new PlaceReader(reading);
        draft.setIfAbsent(
                "place",
                reading.names().stream()
                        .filter(name -> name.first() > title.last()
                                && passage.sentence().has(name.first() - 1, ","))
                        .map(NameMention::first)
                        .flatMap(first -> places.opening(first).stream())
                        .findFirst()
                        .map(document::value));
        List<FieldValue> parties = partiesBefore(title);
        if (!parties.isEmpty() && !draft.has("parties")) {
            draft.add("parties", parties);
        }
        draft.rule("agreement.entry").weigh(4);
    }

    private void status(Draft draft, Reading heading) {
        Cue cue = heading.passage().cues(CueKind.INSTRUMENT_VERB).get(0);
        String status = cue.is("adopted") ? "signed" : cue.value();
        draft.setIfAbsent(
                "status", Optional.of(document.value(status, heading.passage().span(cue))));
    }

    /** The names before the colon that the title follows. */
    private List<FieldValue> partiesBefore(Title title) {
        int colon = title.first() - 1 - (passage.isRole(title.first() - 1, "article") ? 1 : 0);
        if (!passage.sentence().has(colon, ":")) {
            return List.of();
        }
        return reading.names().stream()
                .filter(name -> name.last() < colon && !passage.sentence().has(name.first() - 1, "("))
                .map(document::value)
                .toList();
    }

    private Optional<Reading> section() {
        int here = reading.sentence().index();
        for (int i = here - 1; i >= Math.max(0, here - SECTION); i--) {
            Reading above = document.reading(i);
            if (above.sentence().block().isHeading()) {
                boolean told = above.passage().size() <= 4
                        && !above.passage().cues(CueKind.INSTRUMENT_VERB).isEmpty();
                return told ? Optional.of(above) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;
import org.entente.ingestion.extraction.text.Token;

/** Recognises a document that is itself an instrument: its name as a heading, "Done at …" at its end. */
final class HeadedInstrument {
    private static final int HEAD = 5;
    private static final int LONGEST_HEADING = 4;

    private final Document document;

    HeadedInstrument(Document document) {
        this.document = document;
    }

    Optional<Draft> draft() {
        Optional<Reading> closing = closing();
        if (closing.isEmpty()) {
            return Optional.empty();
        }
        return document.readings().stream()
                .limit(HEAD)
                .flatMap(reading -> heading(reading).stream().map(head -> draft(reading, head, closing.get())))
                .findFirst();
    }

    private static Optional<Cue> heading(Reading reading) {
        return reading.passage().cues(CueKind.INSTRUMENT).stream()
                .filter(cue -> !cue.is("report"))
                .filter(cue -> isWritten(reading, reading.passage().token(cue.first())))
                .findFirst();
    }

    private static boolean isWritten(Reading reading, Token word) {
        return word.isAllCapitals()
                || word.isCapitalised() && reading.sentence().block().isHeading();
    }

    private Optional<Reading> closing() {
        return document.readings().stream()
                .skip(HEAD)
                .filter(reading -> reading.passage().cues(CueKind.CLOSING).stream()
                        .anyMatch(cue -> cue.first() <= 1
                                || reading.passage().token(cue.first()).isAllCapitals()))
                .reduce((a, b) -> b);
    }

    private Draft draft(Reading reading, Cue head, Reading closing) {
        Passage passage = reading.passage();
        Draft draft = new Draft(FactKind.AGREEMENT, reading.sentence().index(), "agreement.named");
        draft.rule("agreement.document").weigh(3);
        draft.set("title", document.value(title(reading, head)));
        draft.set("type", document.value(head.value(), passage.span(head)));
        Cue done = closing.passage().cues(CueKind.CLOSING).get(0);
        draft.set("status", document.value("signed", closing.passage().span(done)));
        closing.dates().stream()
                .findFirst()
                .ifPresent(date -> draft.set("date", document.value(date.edtf(), date.span())));
        draft.setIfAbsent(
                "place",
                new PlaceReader(closing)
                        .between(0, closing.passage().size() - 1)
                        .map(document::value));
        List<FieldValue> parties =
                new Preamble(document).parties(reading.sentence().index());
        return parties.isEmpty() ? draft : draft.add("parties", parties);
    }

    /** The heading, with the lines below it that go on: "on …", "of the …". */
    private Span title(Reading reading, Cue head) {
        Passage passage = reading.passage();
        int end = end(passage);
        Span span = passage.span(start(passage, head), end);
        if (end < passage.size() - 1) {
            return span;
        }
        int first = reading.sentence().index() + 1;
        for (int i = first; i < Math.min(document.size(), first + LONGEST_HEADING); i++) {
            Passage below = document.reading(i).passage();
            boolean goesOn = document.reading(i).sentence().block().isHeading()
                    && below.isRole(0, "of", "about", "for", "with", "to");
            if (!goesOn) {
                break;
            }
            span = span.to(below.span(0, end(below)));
        }
        return span;
    }

    private static int start(Passage passage, Cue head) {
        int first = head.first();
        while (first > 0 && passage.isName(first - 1)) {
            first--;
        }
        return first;
    }

    private static int end(Passage passage) {
        for (int i = 1; i < passage.size(); i++) {
            if (passage.isRole(i, "between")) {
                return i - 1;
            }
        }
        return passage.size() - 1;
    }
}

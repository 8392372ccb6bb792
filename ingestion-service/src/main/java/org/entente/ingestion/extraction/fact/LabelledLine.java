package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/**
 * A line such as "Venue: Lakeville, Austria" or "Date: 3 May 2019".
 *
 * @param reading the line
 * @param label what it says that it holds
 */
record LabelledLine(Reading reading, Cue label) {

    static Optional<LabelledLine> of(Reading reading) {
        return reading.passage()
                .cue(CueKind.LABEL, 0)
                .filter(cue -> reading.sentence().has(cue.last() + 1, ":"))
                .map(cue -> new LabelledLine(reading, cue));
    }

    void tell(Document document, Draft draft) {
        switch (label.value()) {
            case "date" ->
                draft.setIfAbsent(
                        "date",
                        reading.dates().stream().findFirst().map(date -> document.value(date.edtf(), date.span())));
            case "place" -> draft.setIfAbsent("place", place().map(document::value));
            default ->
                draft.setIfAbsent(
                        "attendance",
                        reading.numbers().stream()
                                .filter(number -> isPersons(number.last() + 1))
                                .findFirst()
                                .map(number -> document.value(number.digits(), number.span())));
        }
    }

    private boolean isPersons(int token) {
        return token >= reading.passage().size() || reading.passage().has(CueKind.ATTENDEE, token);
    }

    /** The city with its country, past the name of a hall. */
    private Optional<Span> place() {
        Passage passage = reading.passage();
        List<NameMention> names = reading.names().stream()
                .filter(name -> name.first() > label.last())
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int last = names.size() - 1;
        boolean country = names.get(last).kind() == NameMention.Kind.COUNTRY;
        NameMention first = country && last > 0 ? names.get(last - 1) : names.get(last);
        return Optional.of(passage.span(first.first(), names.get(last).last()));
    }
}

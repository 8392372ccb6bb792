package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Reads tables: the heading of a column says the measure, the start of a row the period or the subject. */
final class TableRules {

    /** A cell, from its first token to its last. */
    private record Cell(int first, int last) {}

    private final Document document;
    private List<Optional<Measure>> columns = List.of();

    TableRules(Document document) {
        this.document = document;
    }

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            Reading reading = document.reading(i);
            if (!reading.sentence().block().isRow()) {
                columns = List.of();
            } else if (reading.sentence().tokens().stream().noneMatch(token -> token.isWord() || token.isNumber())) {
                continue;
            } else if (numbers(reading).isEmpty()) {
                columns = cells(reading.passage()).stream()
                        .map(cell -> measure(reading.passage(), cell))
                        .toList();
            } else {
                row(i, reading, drafts);
            }
        }
        return drafts;
    }

    private void row(int index, Reading reading, List<Draft> drafts) {
        List<Cell> cells = cells(reading.passage());
        for (int c = 1; c < Math.min(cells.size(), columns.size()); c++) {
            Cell cell = cells.get(c);
            Optional<NumberMention> number = numbers(reading).stream()
                    .filter(found -> found.first() >= cell.first() && found.last() <= cell.last())
                    .findFirst();
            Optional<Measure> measure = columns.get(c);
            if (number.isPresent() && measure.isPresent()) {
                drafts.add(draft(index, reading, cells.get(0), number.get(), measure.get()));
            }
        }
    }

    private Draft draft(int index, Reading reading, Cell label, NumberMention number, Measure measure) {
        Draft draft = new Draft(FactKind.OBSERVATION, index, "observation.table").weigh(3);
        draft.set("measure", document.value(measure.code(), measure.span()));
        draft.set("value", document.value(number.digits(), number.span()));
        Optional<FieldValue> name = reading.names().stream()
                .filter(found -> found.first() == label.first() && found.last() <= label.last())
                .filter(NameMention::isParty)
                .findFirst()
                .map(document::value);
        draft.setIfAbsent("subject", name.or(() -> label(reading, label)).or(() -> document.names()
                .home()
                .map(document::value)));
        Optional<DateMention> period = reading.dates().stream()
                .filter(date -> date.first() <= label.last())
                .findFirst();
        return draft.setIfAbsent("period", period.map(date -> document.value(date.edtf(), date.span())));
    }

    /** The start of a row as it stands: "Samoa Broadcasting". */
    private Optional<FieldValue> label(Reading reading, Cell cell) {
        Passage passage = reading.passage();
        boolean plain = passage.isName(cell.first())
                && cell.last() > cell.first()
                && !passage.has(CueKind.MONTH, cell.first())
                && !passage.has(CueKind.COUNTED, cell.first())
                && reading.dates().stream().noneMatch(date -> date.first() <= cell.last());
        return plain ? Optional.of(document.value(passage.span(cell.first(), cell.last()))) : Optional.empty();
    }

    private static List<NumberMention> numbers(Reading reading) {
        return reading.numbers();
    }

    private static Optional<Measure> measure(Passage passage, Cell cell) {
        Optional<Cue> verb = first(passage, CueKind.EXCHANGE_VERB, cell);
        Optional<Cue> noun = first(passage, CueKind.COUNTED, cell);
        boolean members =
                noun.filter(cue -> cue.is("members") || cue.is("stations")).isPresent();
        if (members) {
            boolean uploading = verb.isPresent();
            return Optional.of(new Measure(
                    uploading ? "uploading_members" : "members", passage.span(cell.first(), cell.last()), ""));
        }
        if (verb.isPresent()) {
            return Optional.of(new Measure(verb.get().value(), passage.span(verb.get()), ""));
        }
        return noun.filter(cue -> !cue.is("items"))
                .map(cue -> new Measure(cue.is("countries") ? "member_countries" : cue.value(), passage.span(cue), ""));
    }

    private static Optional<Cue> first(Passage passage, CueKind kind, Cell cell) {
        return passage.cues(kind).stream()
                .filter(cue -> cue.first() >= cell.first() && cue.last() <= cell.last())
                .findFirst();
    }

    private static List<Cell> cells(Passage passage) {
        List<Cell> cells = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= passage.size(); i++) {
            if (i == passage.size() || isWide(passage, i)) {
                int start = passage.token(first).is("|") && first < i - 1 ? first + 1 : first;
                cells.add(new Cell(start, i - 1));
                first = i;
            }
        }
        return cells;
    }

    private static boolean isWide(Passage passage, int i) {
        int gap = passage.token(i).start() - passage.token(i - 1).end();
        return gap >= 2 || passage.token(i).is("|") && i + 1 < passage.size();
    }
}

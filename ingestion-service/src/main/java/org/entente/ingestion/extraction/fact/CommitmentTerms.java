package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Reads how much a promise promises, how often and by when. */
final class CommitmentTerms {
    private final Document document;
    private final Reading reading;
    private final Passage passage;
    private final Clause clause;
    private final Cue promise;

    CommitmentTerms(Document document, Reading reading, Clause clause, Cue promise) {
        this.document = document;
        this.reading = reading;
        this.passage = reading.passage();
        this.clause = clause;
        this.promise = promise;
    }

    Draft tell(Draft draft) {
        target().ifPresent(number -> target(draft, number));
        period().ifPresent(rate -> draft.set("period", document.value(rate.value(), passage.span(rate))));
        draft.setIfAbsent("due", due());
        return draft;
    }

    private void target(Draft draft, NumberMention number) {
        Optional<Cue> verb = passage.cues(CueKind.EXCHANGE_VERB).stream()
                .filter(cue -> cue.first() >= promise.first() && cue.last() < number.first())
                .reduce((a, b) -> b);
        Optional<Cue> noun = Count.of(reading, number).noun();
        Optional<FieldValue> measure = Training.measure(passage, number)
                .map(found -> document.value(found.code(), found.span()))
                .or(() -> measure(number, verb, noun));
        measure.ifPresent(value -> draft.set("measure", value));
        draft.set("target", document.value(number.digits(), number.span()));
    }

    private Optional<FieldValue> measure(NumberMention number, Optional<Cue> verb, Optional<Cue> noun) {
        return verb.filter(cue -> noun.isPresent() && noun.get().is("items"))
                .map(cue -> document.value(cue.value(), passage.span(cue)))
                .or(() -> noun.map(cue -> document.value(code(cue), passage.span(cue))))
                .or(() -> Optional.of(document.value("other", passage.span(thing(number), thing(number)))));
    }

    /** The word that a number counts, past "more". */
    private int thing(NumberMention number) {
        int next = Math.min(passage.size() - 1, number.last() + 1);
        boolean more = passage.has(CueKind.CHANGE, next) && next + 1 < passage.size();
        return more ? next + 1 : next;
    }

    private static String code(Cue noun) {
        return switch (noun.value()) {
            case "items" -> "other";
            case "stations" -> "members";
            case "countries" -> "partner_countries";
            default -> noun.value();
        };
    }

    /** The number promised: one that counts something and is no duration or sum of money. */
    Optional<NumberMention> target() {
        return reading.numbers().stream()
                .filter(number -> number.first() > promise.last() && number.last() <= clause.last())
                .filter(number -> number.value().signum() > 0)
                .filter(number -> !passage.isRole(number.first() - 1, "article", "demonstrative", "in", "until", "for"))
                .filter(number -> Count.of(reading, number).noun().isPresent() || countsThings(number))
                .findFirst();
    }

    /** Whether a plain noun follows that is no unit of time or money. */
    private boolean countsThings(NumberMention number) {
        int next = number.last() + 1;
        next += passage.has(CueKind.CHANGE, next) || passage.isRole(next, "epithet") ? 1 : 0;
        boolean plain = next < passage.size() && passage.token(next).isSmall() && !passage.isFunction(next);
        return plain && !passage.has(CueKind.UNCOUNTED, next) && !passage.has(CueKind.SHORT_FORM, number.first());
    }

    Optional<Cue> period() {
        return passage.cues(CueKind.RATE).stream()
                .filter(cue -> cue.first() > promise.last() && cue.last() <= clause.last())
                .findFirst();
    }

    /** The date after "by", "before" or "no later than". */
    Optional<FieldValue> due() {
        for (Cue deadline : passage.cues(CueKind.DEADLINE)) {
            Optional<DateMention> date = reading.dates().stream()
                    .filter(found -> found.last() >= deadline.first() && found.first() <= deadline.last() + 2)
                    .filter(found -> deadline.first() > clause.first() && found.last() <= clause.last() + 1)
                    .findFirst();
            if (date.isPresent() && !date.get().isInterval()) {
                int first = Math.min(deadline.first(), date.get().first());
                return Optional.of(document.value(
                        date.get().edtf(), passage.span(first, date.get().last())));
            }
        }
        return next();
    }

    /** "will train 20 officials next year". */
    private Optional<FieldValue> next() {
        return reading.dates().stream()
                .filter(date -> date.first() > promise.last() && date.last() <= clause.last())
                .filter(date -> passage.cue(CueKind.RELATIVE_DATE, date.first())
                        .filter(cue -> cue.value().endsWith(" 1"))
                        .isPresent())
                .findFirst()
                .map(date -> document.value(date.edtf(), date.span()));
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import java.util.Set;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Reading;

/** Finds the period that a number is about: its sentence's, else the one that its paragraph stated before. */
final class Periods {
    private static final int BACK = 6;
    private static final Set<String> COMPARING = Set.of("over", "than", "from", "que", "qu'", "on");

    private final Document document;

    Periods(Document document) {
        this.document = document;
    }

    Optional<FieldValue> of(Reading reading, NumberMention number, boolean carried) {
        Optional<FieldValue> before = yearBefore(reading, number);
        if (before.isPresent()) {
            return before;
        }
        Optional<DateMention> own = nearest(reading, number);
        own = own.or(() -> document.entryDates().of(reading.sentence().index()));
        if (own.isPresent() || !carried) {
            return own.map(this::value);
        }
        return stated(reading).or(this::reported).map(this::value);
    }

    /** The year that the title of a report names. */
    private Optional<DateMention> reported() {
        return document.readings().stream()
                .limit(BACK)
                .filter(reading -> reading.sentence().block().isHeading())
                .filter(reading ->
                        reading.passage().cues(CueKind.INSTRUMENT).stream().anyMatch(cue -> cue.is("report")))
                .flatMap(reading -> reading.dates().stream())
                .filter(date -> date.edtf().length() == 4)
                .findFirst();
    }

    private FieldValue value(DateMention date) {
        return document.value(date.edtf(), date.span());
    }

    private Optional<DateMention> nearest(Reading reading, NumberMention number) {
        Optional<DateMention> next = reading.dates().stream()
                .filter(date ->
                        date.first() == number.last() + 2 && reading.passage().isRole(number.last() + 1, "in"))
                .filter(date -> date.role().isEmpty())
                .findFirst();
        if (next.isPresent()) {
            return next;
        }
        DateMention best = null;
        for (DateMention date : reading.dates()) {
            boolean plain = !date.role().equals("before") && !date.role().equals("start");
            boolean other = date.first() > number.last() && numberBetween(reading, number, date);
            if (other || isCompared(reading, number, date)) {
                continue;
            }
            boolean nearer = best == null || date.first() < number.first() || best.first() > number.first();
            best = plain && nearer && (best == null || date.last() < number.first()) ? date : best;
        }
        return Optional.ofNullable(best);
    }

    /** "9 per cent more than in 2014": the year compared with is not that of the other numbers. */
    private static boolean isCompared(Reading reading, NumberMention number, DateMention date) {
        int before = date.first() - 1;
        boolean in = reading.passage().isRole(before, "in", "during");
        before -= in ? 1 : 0;
        boolean compared = reading.passage().isRole(before, "against")
                || COMPARING.contains(
                        reading.passage().token(Math.max(0, before)).lower());
        return before >= 0 && compared && (date.last() < number.first() || in || number.last() < before - 1);
    }

    private static boolean numberBetween(Reading reading, NumberMention number, DateMention date) {
        return reading.numbers().stream()
                .anyMatch(other -> other.first() > number.last() + 4 && other.last() < date.first());
    }

    /** The interval, or the year, that an earlier sentence of the paragraph states. */
    private Optional<DateMention> stated(Reading reading) {
        int here = reading.sentence().index();
        for (int s = here - 1; s >= Math.max(0, here - BACK) && document.sameParagraph(s, here); s--) {
            Optional<DateMention> date = document.reading(s).dates().stream()
                    .filter(d -> d.isInterval() && !d.edtf().endsWith("..")
                            || d.edtf().length() == 4)
                    .filter(d -> !d.role().equals("before"))
                    .findFirst();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** "70 in the year before": the stated period, a year earlier. */
    private Optional<FieldValue> yearBefore(Reading reading, NumberMention number) {
        Optional<DateMention> phrase = reading.dates().stream()
                .filter(date -> date.role().equals("before")
                        && date.first() > number.last()
                        && date.first() <= number.last() + 3)
                .findFirst();
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        Optional<DateMention> base = reading.dates().stream()
                .filter(date -> date.last() < number.first() && !date.role().equals("before"))
                .findFirst()
                .or(() -> stated(reading));
        return base.flatMap(date -> earlier(date.edtf()))
                .map(edtf -> document.value(edtf, phrase.get().span()));
    }

    private static Optional<String> earlier(String edtf) {
        StringBuilder shifted = new StringBuilder();
        for (String part : edtf.split("/")) {
            if (part.length() < 4 || !part.substring(0, 4).chars().allMatch(Character::isDigit)) {
                return Optional.empty();
            }
            int year = Integer.parseInt(part.substring(0, 4)) - 1;
            shifted.append(shifted.length() > 0 ? "/" : "")
                    .append("%04d".formatted(year))
                    .append(part.substring(4));
        }
        return Optional.of(shifted.toString());
    }
}

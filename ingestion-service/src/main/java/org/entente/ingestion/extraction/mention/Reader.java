package org.entente.ingestion.extraction.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.text.Sentences;

/** Recognises phrases, dates, numbers and names in the sentences of a text. */
public final class Reader {
    private static final int HEAD = 6;

    private final Lexicon lexicon;

    public Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * All sentences of a text with what is in them.
     *
     * @param knownDate the document's day, for a text that does not state its own
     */
    public List<Reading> read(String text, Optional<LocalDate> knownDate) {
        List<Passage> passages = Sentences.of(text, lexicon.abbreviations()).stream()
                .map(sentence -> new Passage(sentence, lexicon.cues(sentence.tokens())))
                .toList();
        boolean monthFirst = writesMonthFirst(passages);
        Optional<LocalDate> today =
                new DocumentDate(passages, monthFirst).find().or(() -> knownDate);
        Optional<Integer> year =
                reportYear(passages).or(() -> today.map(LocalDate::getYear)).or(() -> issueYear(passages));
        Calendar calendar = new Calendar(today, year);
        return passages.stream()
                .map(passage -> read(passage, calendar, monthFirst))
                .toList();
    }

    private Reading read(Passage passage, Calendar calendar, boolean monthFirst) {
        List<RawDate> written = new DateRanges(passage, monthFirst).all();
        List<DateMention> dates = written.stream()
                .flatMap(date -> calendar.resolve(passage, date).stream())
                .toList();
        boolean decimalComma = !lexicon.language().equals("en");
        List<NumberMention> numbers = new NumberReader(passage, decimalComma).all(written);
        return new Reading(passage, dates, numbers, new NameReader(passage).all());
    }

    /** Whether more dates read "October 5, 2015" than "5 October 2015". */
    private static boolean writesMonthFirst(List<Passage> passages) {
        int first = 0;
        for (Passage passage : passages) {
            DateReader reader = new DateReader(passage, false);
            first += passage.cues(CueKind.MONTH).stream()
                    .mapToInt(month -> order(reader, month.first(), month.last()))
                    .sum();
        }
        return first > 0;
    }

    private static int order(DateReader reader, int first, int last) {
        if (reader.day(first - 1) > 0) {
            return -1;
        }
        return reader.day(last + 1) > 0 && !reader.isYearAt(last + 1) ? 1 : 0;
    }

    /** The one year that the title of a yearly report names. */
    private static Optional<Integer> reportYear(List<Passage> passages) {
        return passages.stream()
                .limit(HEAD)
                .filter(passage -> passage.sentence().block().isHeading())
                .filter(passage -> passage.cues(CueKind.INSTRUMENT).stream().anyMatch(cue -> cue.is("report")))
                .flatMap(passage -> new DateRanges(passage, false).all().stream())
                .filter(date -> date.from().year() > 0
                        && date.from().month() == 0
                        && date.to().isEmpty())
                .map(date -> date.from().year())
                .findFirst();
    }

    /** The year of the month that a heading at the top states, as newsletters do. */
    private static Optional<Integer> issueYear(List<Passage> passages) {
        return passages.stream()
                .limit(HEAD)
                .filter(passage -> passage.sentence().block().isHeading())
                .flatMap(passage -> new DateRanges(passage, false).all().stream())
                .filter(date -> date.from().year() > 0 && date.from().month() > 0)
                .map(date -> date.from().year())
                .findFirst();
    }
}

package org.entente.ingestion.extraction.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.text.Block;
import org.entente.ingestion.extraction.text.Layout;
import org.entente.ingestion.extraction.text.SentenceBreaks;
import org.entente.ingestion.extraction.text.Sentences;

/** Recognises phrases, dates, numbers and names in the sentences of a text. */
public final class Reader {
    private static final int HEAD = 6;

    private final Function<Block, Optional<Lexicon>> lexicons;

    /** Reads each block with the lexicon of its language, and leaves out the blocks that have none. */
    public Reader(Function<Block, Optional<Lexicon>> lexicons) {
        this.lexicons = lexicons;
    }

    /** Reads everything with one lexicon. */
    public Reader(Lexicon lexicon) {
        this(block -> Optional.of(lexicon));
    }

    /** All sentences of a text with what is in them. */
    public List<Reading> read(String text, Optional<LocalDate> knownDate) {
        return read(text, Layout.blocks(text), knownDate).readings();
    }

    /**
     * All sentences of a text with what is in them.
     *
     * @param blocks the blocks of the text
     * @param knownDate the document's day, for a text that does not state its own
     */
    public ReadText read(String text, List<Block> blocks, Optional<LocalDate> knownDate) {
        List<Passage> passages = passages(text, blocks);
        boolean monthFirst = writesMonthFirst(passages);
        Optional<LocalDate> stated = new DocumentDate(passages, monthFirst).find();
        Optional<LocalDate> today = stated.or(() -> knownDate);
        Optional<Integer> year =
                reportYear(passages).or(() -> today.map(LocalDate::getYear)).or(() -> issueYear(passages));
        List<Reading> readings = new ArrayList<>();
        Calendar calendar = new Calendar(today, year);
        for (Passage passage : passages) {
            calendar = passage.sentence().block().isHeading()
                    ? new Calendar(today, sectionYear(passage).or(() -> year))
                    : calendar;
            readings.add(read(passage, calendar, monthFirst));
        }
        return new ReadText(readings, stated);
    }

    /** The year that a heading in a chronology consists of. */
    private static Optional<Integer> sectionYear(Passage passage) {
        boolean alone =
                passage.size() == 1 || passage.size() == 2 && passage.token(1).isMark();
        return alone
                ? new DateReader(passage, false).year(0).map(date -> date.from().year())
                : Optional.empty();
    }

    private List<Passage> passages(String text, List<Block> blocks) {
        Sentences sentences = new Sentences(text);
        Map<Lexicon, SentenceBreaks> breaks = new HashMap<>();
        List<Passage> passages = new ArrayList<>();
        for (Block block : blocks) {
            lexicons.apply(block).ifPresent(lexicon -> sentences
                    .add(block, breaks.computeIfAbsent(lexicon, Lexicon::sentenceBreaks))
                    .forEach(sentence -> passages.add(new Passage(sentence, lexicon))));
        }
        return passages;
    }

    private static Reading read(Passage passage, Calendar calendar, boolean monthFirst) {
        List<RawDate> written = new DateRanges(passage, monthFirst).all();
        List<DateMention> dates = written.stream()
                .flatMap(date -> calendar.resolve(passage, date).stream())
                .toList();
        List<NumberMention> numbers =
                new NumberReader(passage, passage.lexicon().writesDecimalComma()).all(written);
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
                .filter(passage -> passage.sentence().block().isHeading()
                        || passage.sentence().block().isRow())
                .flatMap(passage -> new DateRanges(passage, false).all().stream())
                .filter(date -> date.from().year() > 0 && date.from().month() > 0)
                .map(date -> date.from().year())
                .findFirst();
    }
}

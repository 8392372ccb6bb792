package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.mention.DateMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Finds the date that a layout gives a sentence: an entry of a chronology, a day of a programme. */
final class EntryDates {
    private static final int DAY = 30;

    private final Document document;
    private final List<Optional<DateMention>> before = new ArrayList<>();

    EntryDates(Document document) {
        this.document = document;
        for (int i = 0; i < document.size(); i++) {
            before.add(before(i));
        }
    }

    private Optional<DateMention> before(int sentence) {
        if (sentence == 0 || !document.sameParagraph(sentence - 1, sentence)) {
            return Optional.empty();
        }
        Reading last = document.reading(sentence - 1);
        return isAlone(last) ? last.dates().stream().findFirst() : before.get(sentence - 1);
    }

    /** The date that stands alone before a sentence in its paragraph, or heads its part of a programme. */
    Optional<DateMention> of(int sentence) {
        if (before.get(sentence).isPresent()) {
            return before.get(sentence);
        }
        return document.reading(sentence).sentence().block().isRow() ? dayAbove(sentence) : Optional.empty();
    }

    /** The last day that a line before a sentence states. */
    Optional<DateMention> dayAbove(int sentence) {
        for (int i = sentence; i >= Math.max(0, sentence - DAY); i--) {
            Optional<DateMention> day = document.reading(i).dates().stream()
                    .filter(DateMention::isDay)
                    .findFirst();
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** Whether a line or sentence is a date and nothing else. */
    private static boolean isAlone(Reading reading) {
        if (reading.dates().isEmpty()) {
            return false;
        }
        Passage passage = reading.passage();
        for (int i = 0; i < passage.size(); i++) {
            int token = i;
            boolean dated = reading.dates().stream().anyMatch(date -> date.first() <= token && token <= date.last());
            if (!dated && !passage.token(i).isMark()) {
                return false;
            }
        }
        return true;
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.text.Span;

/** Recognises the parts of a programme that have a name: {@code Roundtable "Water and News"}, {@code Seminar: Archives}. */
final class Sessions {
    private Sessions() {}

    /** The whole name of a part of a meeting, if the line gives it one. */
    static Optional<Title> named(Reading reading, Title title) {
        Passage passage = reading.passage();
        int mark = title.last() + 1;
        mark += mark + 1 < passage.size() && passage.token(mark).isNumber() ? 1 : 0;
        boolean prose = !reading.sentence().block().isRow()
                && !reading.sentence().block().isHeading()
                && !reading.sentence().block().isItem();
        if (prose
                || !title.isBare()
                || mark + 1 >= passage.size()
                || passage.token(mark).isWord()) {
            return Optional.empty();
        }
        boolean capital = passage.token(title.head().first()).isCapitalised();
        Optional<Span> quoted = new Quotes(passage).after(title.last());
        int last = quoted.map(span -> passage.firstTokenFrom(span.end()) - 1).orElse(end(passage, mark));
        boolean marked = quoted.isPresent()
                || passage.token(mark).is(":")
                || passage.token(mark).isDash();
        if (!capital || !marked || last <= mark) {
            return Optional.empty();
        }
        Span span = passage.span(title.first(), last);
        return Optional.of(new Title(title.first(), last, span, title.head(), true));
    }

    private static int end(Passage passage, int from) {
        int last = from;
        while (last + 1 < passage.size()
                && !passage.token(last + 1).is("(")
                && !passage.token(last + 1).is(".")) {
            last++;
        }
        return last;
    }
}

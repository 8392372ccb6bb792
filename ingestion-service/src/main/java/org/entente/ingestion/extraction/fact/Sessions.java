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
        if (prose && !isQuoted(passage, mark)
                || !title.isBare()
                || mark + 1 >= passage.size()
                || passage.token(mark).isWord()) {
            return Optional.empty();
        }
        boolean capital = passage.token(title.head().first()).isCapitalised();
        Optional<Span> quoted = new Quotes(passage).after(title.last());
        int last = quoted.map(span -> closing(passage, span)).orElse(end(passage, mark));
        boolean marked = quoted.isPresent()
                || passage.token(mark).is(":")
                || passage.token(mark).isDash();
        if (!capital && !prose || !marked || last <= mark) {
            return Optional.empty();
        }
        Span span = passage.span(title.first(), last);
        return Optional.of(new Title(title.first(), last, span, title.head(), true));
    }

    /** "the seminar «Voices»": a name in quotation marks right after the noun. */
    private static boolean isQuoted(Passage passage, int mark) {
        boolean opens = mark < passage.size()
                && "\u00ab\u201c\"".contains(passage.token(mark).text());
        return opens && new Quotes(passage).after(mark - 1).isPresent();
    }

    /** The quotation mark that closes a name, or the name's last word. */
    private static int closing(Passage passage, Span name) {
        int next = passage.firstTokenFrom(name.end());
        boolean mark = next < passage.size()
                && "\u00bb\u201d\"".contains(passage.token(next).text());
        return mark ? next : next - 1;
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

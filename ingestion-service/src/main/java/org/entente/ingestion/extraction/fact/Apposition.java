package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.text.Span;

/** Finds the name that follows a bare noun: "a white paper - Strategy of Co-operation -", "a declaration, "News for All"". */
final class Apposition {
    private static final int LONGEST = 20;

    private final Passage passage;

    Apposition(Passage passage) {
        this.passage = passage;
    }

    Optional<Span> name(Title title) {
        int mark = title.last() + 1;
        if (!title.isBare() || mark + 1 >= passage.size()) {
            return Optional.empty();
        }
        boolean dash = passage.token(mark).isDash() && !passage.token(mark).glued();
        if (dash && passage.isName(mark + 1)) {
            return toClosingDash(mark + 1);
        }
        boolean quote = !passage.token(mark).isWord() && !passage.token(mark).is(".");
        return quote ? new Quotes(passage).after(title.last()).filter(span -> isNext(span, mark)) : Optional.empty();
    }

    private boolean isNext(Span span, int mark) {
        return span.start() - passage.token(mark).start() <= 4 && Character.isUpperCase(wordAt(span));
    }

    private int wordAt(Span span) {
        return passage.token(passage.firstTokenFrom(span.start())).text().codePointAt(0);
    }

    private Optional<Span> toClosingDash(int first) {
        for (int i = first + 1; i < Math.min(passage.size(), first + LONGEST); i++) {
            boolean end = passage.token(i).isDash() && !passage.token(i).glued()
                    || passage.token(i).is(",")
                    || passage.token(i).is(".");
            if (end) {
                return Optional.of(passage.span(first, i - 1));
            }
        }
        return Optional.empty();
    }
}

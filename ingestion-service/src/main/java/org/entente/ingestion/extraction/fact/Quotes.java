package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.text.Span;

/** Finds words in quotation marks. */
final class Quotes {
    private static final String OPENING = "\"\u201c\u00ab\u2018'";
    private static final String CLOSING = "\"\u201d\u00bb\u2019'";
    private static final int REACH = 6;
    private static final int LONGEST = 40;

    private final Passage passage;

    Quotes(Passage passage) {
        this.passage = passage;
    }

    /** The words in the quotation marks that open soon after a token. */
    Optional<Span> after(int token) {
        for (int i = token + 1; i < Math.min(passage.size(), token + REACH); i++) {
            int kind = OPENING.indexOf(passage.token(i).text().charAt(0));
            if (kind >= 0 && passage.token(i).isMark()) {
                return inside(i, CLOSING.charAt(kind));
            }
        }
        return Optional.empty();
    }

    private Optional<Span> inside(int opening, char closing) {
        int last = Math.min(passage.size() - 1, opening + LONGEST);
        for (int i = opening + 2; i <= last; i++) {
            boolean ends = i + 1 >= passage.size()
                    || !passage.token(i + 1).glued()
                    || passage.token(i + 1).isMark();
            if (passage.token(i).isMark() && passage.token(i).text().charAt(0) == closing && ends) {
                int end = ",.;".contains(passage.token(i - 1).text()) && i - 2 > opening ? i - 2 : i - 1;
                return Optional.of(passage.span(opening + 1, end));
            }
        }
        return Optional.empty();
    }
}

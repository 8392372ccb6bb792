package org.entente.ingestion.extraction.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ingestion.extraction.text.Token;

/** Finds the day that a document states as its own: in a heading, a dateline or a last line. */
final class DocumentDate {
    private static final int FIRST = 10;
    private static final int LAST = 5;
    private static final int DATELINE = 16;

    private final List<Passage> passages;
    private final boolean monthFirst;

    DocumentDate(List<Passage> passages, boolean monthFirst) {
        this.passages = passages;
        this.monthFirst = monthFirst;
    }

    Optional<LocalDate> find() {
        int tail = Math.max(FIRST, passages.size() - LAST);
        Stream<Passage> head = passages.stream().limit(FIRST);
        return Stream.concat(head, passages.stream().skip(tail))
                .flatMap(passage -> own(passage).stream())
                .findFirst();
    }

    private Optional<LocalDate> own(Passage passage) {
        return new DateRanges(passage, monthFirst)
                .all().stream()
                        .filter(date -> date.to().isEmpty())
                        .filter(date -> passage.sentence().block().isHeading() || isDateline(passage, date))
                        .flatMap(date -> date.from().day0().stream())
                        .findFirst();
    }

    /** "GENEVA, 3 May 2019 (Wire) -- …": a dash follows soon and the first word is a place. */
    private static boolean isDateline(Passage passage, RawDate date) {
        if (date.last() > DATELINE || date.first() > 0 && !passage.token(0).isCapitalised()) {
            return false;
        }
        if (date.last() >= passage.size() - 2
                && date.first() > 1
                && passage.sentence().index() < FIRST) {
            return passage.sentence().has(date.first() - 1, ",") || passage.isRole(date.first() - 1, "article");
        }
        for (int i = date.last() + 1; i < Math.min(passage.size(), date.last() + 8); i++) {
            Token token = passage.token(i);
            if (token.isDash() && !token.glued()) {
                return true;
            }
        }
        return false;
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Ordinals;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Title;

/**
 * The number of a meeting in its series.
 *
 * @param number the number
 * @param token the token that says it
 */
record Edition(int number, int token) {

    /** The number at the start of a title ("third Forum", "2019 third Forum"), or before it: "the third edition of the Forum". */
    static Optional<Edition> of(Passage passage, Title title) {
        int inside = title.first() + (passage.token(title.first()).isNumber() ? 1 : 0);
        return at(passage, inside).or(() -> before(passage, title));
    }

    private static Optional<Edition> at(Passage passage, int token) {
        int number = Ordinals.edition(passage, token);
        return number > 0 ? Optional.of(new Edition(number, token)) : Optional.empty();
    }

    private static Optional<Edition> before(Passage passage, Title title) {
        int noun = title.first() - 1;
        while (noun > 0 && passage.isRole(noun, "article", "of")) {
            noun--;
        }
        boolean edition = noun < title.first() - 1 && passage.has(CueKind.MEETING, noun, "reference");
        return edition ? at(passage, noun - 1) : Optional.empty();
    }

    /** Whether a noun is the "edition" that a meeting's name follows. */
    static boolean isOfMeeting(Passage passage, int noun) {
        int at = noun + 1;
        while (passage.isRole(at, "article", "of")) {
            at++;
        }
        return at > noun + 1 && Ordinals.edition(passage, noun - 1) > 0;
    }
}

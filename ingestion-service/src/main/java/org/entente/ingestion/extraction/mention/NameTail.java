package org.entente.ingestion.extraction.mention;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;

/** Finds the small words that end a name: "the Alpine news agency", "Austria's information ministry". */
final class NameTail {
    private static final int LONGEST_TAIL = 4;

    private final Passage passage;

    NameTail(Passage passage) {
        this.passage = passage;
    }

    /** "the Alpine news agency": small words that end in an organisation's head noun belong to the name. */
    int end(int first, int last) {
        Optional<Cue> members = passage.cue(CueKind.COUNTED, last + 1);
        if (passage.has(CueKind.GROUP, first)
                && members.filter(cue -> cue.is("members")).isPresent()) {
            return members.get().last();
        }
        if (passage.has(CueKind.COUNTRY, last) && passage.sentence().has(last + 1, "'s")) {
            return ofState(last);
        }
        boolean head = passage.has(CueKind.SHORT_FORM, last) || passage.has(CueKind.ORGANISATION, last) && last > first;
        if (head
                || (first == last
                        && passage.has(CueKind.NATIONALITY, first)
                        && !passage.isRole(first - 1, "article"))) {
            return last;
        }
        for (int i = last + 1; i < passage.size() && i <= last + LONGEST_TAIL; i++) {
            boolean word = passage.token(i).isSmall() && !passage.isFunction(i) && !isVerb(i);
            if (!word) {
                return last;
            }
            if (passage.has(CueKind.SHORT_FORM, i, "organisation")) {
                return i;
            }
        }
        return last;
    }

    /** "Austria's information ministry" is one name. */
    private int ofState(int last) {
        for (int i = last + 2; i < Math.min(passage.size(), last + LONGEST_TAIL + 2); i++) {
            if (!passage.token(i).isSmall() || passage.isFunction(i)) {
                return last;
            }
            boolean head = passage.has(CueKind.ORGANISATION, i) && !passage.isName(i + 1);
            if (head && !passage.has(CueKind.ORGANISATION, i + 1)) {
                return i;
            }
        }
        return last;
    }

    private boolean isVerb(int i) {
        return passage.has(CueKind.MEETING_VERB, i)
                || passage.has(CueKind.INSTRUMENT_VERB, i)
                || passage.has(CueKind.EXCHANGE_VERB, i)
                || passage.has(CueKind.PROMISE, i);
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;

/** Finds what a number counts where that stands before it: "Members: 18", "the number of members rose to 18". */
final class CountBefore {
    private static final int REACH = 7;

    private CountBefore() {}

    static Optional<Cue> noun(Passage passage, NumberMention number) {
        int before = number.first()
                - 1
                - number.qualifier().map(cue -> cue.last() - cue.first() + 1).orElse(0);
        if (passage.sentence().has(before, ":")) {
            return last(passage, 0, before - 1);
        }
        for (int i = before; i > Math.max(1, before - REACH); i--) {
            boolean total = passage.has(CueKind.COUNTED, i)
                    && passage.isRole(i - 1, "of")
                    && passage.has(CueKind.QUALIFIER, i - 2, "number");
            if (total) {
                return passage.cue(CueKind.COUNTED, i);
            }
        }
        return Optional.empty();
    }

    private static Optional<Cue> last(Passage passage, int first, int end) {
        return passage.cues(CueKind.COUNTED).stream()
                .filter(cue -> cue.first() >= first && cue.last() <= end)
                .reduce((a, b) -> b);
    }
}

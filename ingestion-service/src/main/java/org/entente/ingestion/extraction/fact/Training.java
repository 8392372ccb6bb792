package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;

/** Reads numbers of persons who are taught: "trained 25 archivists". */
final class Training {
    private static final int REACH = 4;

    private Training() {}

    static Optional<Measure> measure(Passage passage, NumberMention number) {
        Optional<Cue> persons = passage.cue(CueKind.ATTENDEE, number.last() + 1);
        for (int i = number.first() - 1; i >= Math.max(0, number.first() - REACH) && persons.isPresent(); i--) {
            if (passage.has(CueKind.TRAINING, i)) {
                return persons.map(cue -> new Measure("students", passage.span(cue), "observation.training"));
            }
        }
        return Optional.empty();
    }
}

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

    /** A plural noun in small letters that counts nothing else: "45 subtitlers". */
    private static Optional<Cue> noun(Passage passage, NumberMention number) {
        int next = number.last() + 1;
        boolean persons = next < passage.size()
                && passage.token(next).isSmall()
                && passage.token(next).lower().endsWith("s")
                && !passage.has(CueKind.UNCOUNTED, next)
                && !passage.has(CueKind.COUNTED, next);
        return persons ? Optional.of(new Cue(CueKind.ATTENDEE, "person", next, next)) : Optional.empty();
    }

    static Optional<Measure> measure(Passage passage, NumberMention number) {
        Optional<Cue> persons = passage.cue(CueKind.ATTENDEE, number.last() + 1).or(() -> noun(passage, number));
        for (int i = number.first() - 1; i >= Math.max(0, number.first() - REACH) && persons.isPresent(); i--) {
            if (passage.has(CueKind.TRAINING, i)) {
                return persons.map(cue -> new Measure("students", passage.span(cue), "observation.training"));
            }
        }
        return persons.filter(cue -> areTaught(passage, cue.last() + 1))
                .map(cue -> new Measure("students", passage.span(cue), "observation.training"));
    }

    /** "212 technicians from the members were trained". */
    private static boolean areTaught(Passage passage, int from) {
        for (int i = from; i < Math.min(passage.size(), from + 2 * REACH); i++) {
            if (passage.has(CueKind.TRAINING, i)) {
                return passage.has(CueKind.PASSIVE, i - 1);
            }
        }
        return false;
    }
}

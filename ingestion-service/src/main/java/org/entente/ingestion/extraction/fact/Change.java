package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Recognises numbers that tell of a change: "12 per cent more items", "three more members joined". */
final class Change {
    private static final int REACH = 5;

    private Change() {}

    static Optional<Measure> measure(Reading reading, NumberMention number) {
        Passage passage = reading.passage();
        boolean exchange = !passage.cues(CueKind.EXCHANGE_VERB).isEmpty()
                && !passage.cues(CueKind.COUNTED).isEmpty();
        Optional<Cue> percent = passage.cue(CueKind.UNCOUNTED, number.last() + 1)
                .filter(cue -> cue.is("percent") && exchange && isNearChange(passage, number));
        return percent.or(() -> joined(passage, number))
                .map(cue -> new Measure("other", passage.span(cue), "observation.change"));
    }

    private static boolean isNearChange(Passage passage, NumberMention number) {
        int last = Math.min(passage.size() - 1, number.last() + REACH);
        for (int i = Math.max(0, number.first() - REACH); i <= last; i++) {
            if (passage.has(CueKind.CHANGE, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Three more broadcasters joined". */
    private static Optional<Cue> joined(Passage passage, NumberMention number) {
        for (int i = number.last() + 1; i < Math.min(passage.size(), number.last() + REACH); i++) {
            boolean member = passage.has(CueKind.COUNTED, i, "members") || passage.has(CueKind.COUNTED, i, "stations");
            int verb = i + 1;
            while (passage.has(CueKind.MOOD, verb, "past")) {
                verb++;
            }
            Optional<Cue> joining = passage.cue(CueKind.CHANGE, verb).filter(cue -> cue.is("joined"));
            if (member && joining.isPresent()) {
                return joining;
            }
        }
        return Optional.empty();
    }
}

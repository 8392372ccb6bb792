package org.entente.ingestion.extraction.mention;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;

/** How a verb is meant, told from the words before it. */
public enum Mood {
    PAST,
    PRESENT,
    FUTURE,
    POSSIBLE,
    NEGATED;

    private static final int REACH = 8;

    /** A verb with its auxiliaries. */
    public record Group(Mood mood, int first, int last) {}

    /** The group of the verb that a cue is part of. */
    public static Group of(Passage passage, Cue verb) {
        Mood mood = PAST;
        boolean set = false;
        int first = verb.first();
        for (int i = verb.first() - 1; i >= Math.max(0, verb.first() - REACH); ) {
            Optional<Cue> cue = passage.cue(CueKind.MOOD, i);
            boolean adverb =
                    passage.token(i).isSmall() && passage.token(i).lower().endsWith("ly");
            if (cue.isEmpty() && !adverb) {
                break;
            }
            if (cue.isPresent() && !cue.get().is("adverb")) {
                Mood found = valueOf(cue.get().value().toUpperCase(java.util.Locale.ROOT));
                mood = set ? strongest(mood, found) : found;
                set = true;
                first = cue.get().first();
            }
            i = cue.map(Cue::first).orElse(i) - 1;
        }
        return new Group(mood, first, verb.last());
    }

    private static Mood strongest(Mood a, Mood b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    public boolean isReal() {
        return this == PAST || this == PRESENT || this == FUTURE;
    }
}

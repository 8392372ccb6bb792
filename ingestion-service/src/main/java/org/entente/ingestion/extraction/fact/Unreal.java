package org.entente.ingestion.extraction.fact;

import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.NumberMention;
import org.entente.ingestion.extraction.mention.Passage;

/** Tells numbers that are promised, hoped for or denied from those that a text claims. */
final class Unreal {
    private Unreal() {}

    static boolean isPromised(Passage passage, NumberMention number) {
        boolean promised = passage.cues(CueKind.PROMISE).stream()
                .anyMatch(cue -> cue.first() < number.first() && !toldSince(passage, cue.last(), number));
        return promised
                || passage.cues(CueKind.MOOD).stream()
                        .filter(cue -> cue.is("future") || cue.is("possible"))
                        .filter(cue -> !passage.has(CueKind.PROMISE, cue.first()))
                        .anyMatch(cue -> cue.first() < number.first()
                                && !passage.sentence().has(cue.first() - 1, "as")
                                && !toldSince(passage, cue.last(), number));
    }

    /** Whether a comma or "and" and a verb of exchange in the past stand between: "as planned, and sent 40 items". */
    private static boolean toldSince(Passage passage, int mood, NumberMention number) {
        boolean link = false;
        for (int i = mood + 1; i < number.first(); i++) {
            link |= passage.token(i).is(",") || passage.token(i).is(";") || passage.isRole(i, "and", "relative");
            boolean told = passage.cue(CueKind.EXCHANGE_VERB, i)
                    .filter(cue -> passage.token(cue.first()).lower().endsWith("ed"))
                    .isPresent();
            if (link && told) {
                return true;
            }
        }
        return false;
    }

    static boolean isDenied(Passage passage, NumberMention number) {
        return passage.cues(CueKind.MOOD).stream()
                .anyMatch(cue -> cue.is("negated")
                        && cue.last() < number.first()
                        && number.first() - cue.last() <= 5
                        && number.qualifier()
                                .filter(q -> q.first() <= cue.first())
                                .isEmpty());
    }
}

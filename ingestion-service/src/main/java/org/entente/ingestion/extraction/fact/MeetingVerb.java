package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Mood;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/**
 * The verb that says what became of a meeting.
 *
 * @param cue the verb
 * @param group the verb with its auxiliaries
 */
record MeetingVerb(Cue cue, Mood.Group group) {
    private static final int REACH = 45;
    private static final int REACH_BEFORE = 12;

    /** Whether the verb is about the meeting itself, not about something that happened at it. */
    boolean isOwn() {
        return !cue.is("mentioned");
    }

    String status() {
        if (cue.is("cancelled")) {
            return "cancelled";
        }
        if (cue.is("postponed")) {
            return "postponed";
        }
        boolean planned = cue.is("planned") || (isOwn() && group.mood() == Mood.FUTURE);
        return planned ? "planned" : "held";
    }

    /** The verb for a meeting named between two tokens: a cancellation, else the nearest one after it, else before it. */
    static Optional<MeetingVerb> of(Reading reading, int first, int last) {
        Passage passage = reading.passage();
        Optional<MeetingVerb> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (Cue cue : passage.cues(CueKind.MEETING_VERB)) {
            if (cue.first() <= last && cue.last() >= first) {
                continue;
            }
            int distance = distance(passage, cue, first, last);
            if (distance < nearest) {
                nearest = distance;
                best = Optional.of(new MeetingVerb(cue, Mood.of(passage, cue)));
            }
        }
        return best.filter(verb -> verb.group.mood() != Mood.POSSIBLE && verb.group.mood() != Mood.NEGATED);
    }

    private static int distance(Passage passage, Cue cue, int first, int last) {
        boolean after = cue.first() > last;
        int gap = after ? cue.first() - last : first - cue.last() + REACH_BEFORE / 2;
        if (gap > (after ? REACH : 2 * REACH_BEFORE) || crossesMeeting(passage, cue, first, last)) {
            return Integer.MAX_VALUE;
        }
        boolean strong = cue.is("cancelled") || cue.is("postponed");
        return strong ? gap - REACH : gap + (cue.is("mentioned") ? 2 * REACH : 0);
    }

    private static boolean crossesMeeting(Passage passage, Cue cue, int first, int last) {
        boolean listed =
                last + 1 < passage.size() && (passage.token(last + 1).is(",") || passage.isRole(last + 1, "and"));
        int from = cue.first() > last ? last + 1 : cue.last() + 1;
        int to = cue.first() > last ? cue.first() - 1 : first - 1;
        for (int i = from; i <= to; i++) {
            boolean clause = passage.token(i).is(";");
            if (clause
                    || (passage.has(CueKind.MEETING, i)
                            && passage.token(i).isCapitalised()
                            && cue.first() > last
                            && !listed)) {
                return true;
            }
        }
        return false;
    }
}

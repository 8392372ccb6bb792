package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import java.util.Set;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Ordinals;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;

/** The signs by which a noun phrase is known to be a meeting. */
final class MeetingSigns {
    private static final int TITLE_PAGE = 4;
    private static final Set<String> NEXT = Set.of("next", "prochain", "prochaine", "próximo", "próxima");

    private MeetingSigns() {}

    /** "five Lake Media Forums" is a number of meetings, not a meeting. */
    static boolean isCounted(Reading reading, Title title) {
        boolean word = reading.passage().has(CueKind.NUMBER, title.first());
        return reading.numbers().stream()
                .anyMatch(number -> number.last() + 1 == title.first() || word && number.first() == title.first());
    }

    static boolean isTold(Reading reading, Title title) {
        Optional<MeetingVerb> verb =
                MeetingVerb.of(reading, title.first(), title.last()).filter(MeetingVerb::isOwn);
        return !reading.sentence().block().isHeading()
                && verb.filter(found -> !found.cue().is("attended")).isPresent();
    }

    static boolean opensWithPronoun(Passage passage) {
        return passage.isRole(0, "relative") || passage.isRole(0, "pronoun");
    }

    /** "the Forum Secretariat", or a council that is an organ rather than a session. */
    static boolean isOrganisation(Passage passage, Title title) {
        int before = title.first() - (passage.isRole(title.first() - 1, "article") ? 2 : 1);
        boolean agent = passage.isRole(before, "by") || passage.has(CueKind.ROLE, before);
        if (agent && title.proper() && !passage.has(CueKind.INSTRUMENT_VERB, before - 1)) {
            return true;
        }
        int after = title.head().last() + 1;
        return after <= title.last()
                && passage.has(CueKind.ORGANISATION, after)
                && !passage.has(CueKind.MEETING, after);
    }

    /** "the third was held", "the third in Lakeville in 2016". */
    static boolean isNumberAlone(Passage passage, int i) {
        boolean number = passage.isRole(i - 1, "article")
                && Ordinals.edition(passage, i) > 0
                && !passage.token(i).isAllCapitals();
        if (!number) {
            return false;
        }
        boolean verb = passage.cues(CueKind.MEETING_VERB).stream()
                .anyMatch(cue -> !cue.is("mentioned") && !cue.is("attended"));
        boolean told = passage.has(CueKind.MOOD, i + 1)
                || passage.isRole(i + 1, "auxiliary", "in")
                || passage.has(CueKind.MEETING_VERB, i + 1);
        return verb && told;
    }

    /** "will host the next meeting in Lakeville": one more of the series told before. */
    static boolean isNext(Reading reading, Title title) {
        Passage passage = reading.passage();
        boolean next = passage.isRole(title.first() - 1, "epithet")
                && NEXT.contains(passage.token(title.first() - 1).lower());
        return next
                && title.isBare()
                && !reading.dates().isEmpty()
                && MeetingVerb.of(reading, title.first(), title.last())
                        .filter(verb -> verb.isOwn() && verb.status().equals("planned"))
                        .isPresent();
    }

    static boolean isMeeting(int index, Reading reading, Title title, boolean ordinal) {
        String need = title.head().value();
        boolean heading = reading.sentence().block().isHeading();
        if (heading) {
            return !reading.dates().isEmpty() || ordinal || reading.passage().isAllCapitals() && index < TITLE_PAGE;
        }
        if (need.equals("numbered")) {
            return ordinal
                    || title.proper()
                            && MeetingVerb.of(reading, title.first(), title.last())
                                    .filter(MeetingVerb::isOwn)
                                    .isPresent();
        }
        boolean named = title.proper() && title.last() - title.first() >= 2 && isEvent(reading, title);
        return ordinal || need.equals("any") || named;
    }

    /** Whether the sentence says that it takes place. */
    static boolean isEvent(Reading reading, Title title) {
        return MeetingVerb.of(reading, title.first(), title.last())
                .filter(MeetingVerb::isOwn)
                .isPresent();
    }
}

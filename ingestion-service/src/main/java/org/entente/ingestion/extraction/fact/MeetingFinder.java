package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.contracts.FactKind;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.mention.TitleReader;
import org.entente.ingestion.extraction.text.Token;

/** Finds the meetings of a document and every place that speaks of them. */
final class MeetingFinder {
    private final Document document;
    private final List<Meeting> meetings = new ArrayList<>();
    private final Map<String, List<Meeting>> byHead = new HashMap<>();
    private final List<MeetingMention> mentions = new ArrayList<>();

    MeetingFinder(Document document) {
        this.document = document;
    }

    Meetings find() {
        for (int i = 0; i < document.size(); i++) {
            sentence(i, document.reading(i));
        }
        return new Meetings(document, meetings, mentions);
    }

    private void sentence(int index, Reading reading) {
        Passage passage = reading.passage();
        int before = mentions.size();
        int done = -1;
        for (Cue head : passage.cues(CueKind.MEETING)) {
            if (head.first() > done) {
                Title title = new TitleReader(passage).around(head);
                mention(index, reading, title);
                done = title.last();
            }
        }
        severalOnes(index, reading, done);
        if (mentions.size() == before && !meetings.isEmpty() && opensWithPronoun(passage)) {
            Meeting last = meetings.get(meetings.size() - 1);
            boolean near = !mentions.isEmpty() && index - mentions.get(mentions.size() - 1).sentence() <= 1;
            if (near) {
                mentions.add(new MeetingMention(last, index, 0, 0, false));
            }
        }
    }

    /** "has hosted several Lake Media Forums": a series told as a whole. */
    private void severalOnes(int index, Reading reading, int done) {
        Passage passage = reading.passage();
        for (Cue head : passage.cues(CueKind.MEETINGS)) {
            Title title = new TitleReader(passage).around(head);
            boolean counted = reading.numbers().stream().anyMatch(number -> number.last() + 1 == title.first());
            boolean name = title.first() < head.first() && passage.isName(title.first());
            if (head.first() > done && name && !counted && !reading.sentence().block().isHeading()) {
                named(index, reading, title).draft().rule("meeting.series");
            }
        }
    }

    private static boolean opensWithPronoun(Passage passage) {
        return passage.isRole(0, "relative") || passage.isRole(0, "pronoun");
    }

    private void mention(int index, Reading reading, Title title) {
        if (isOrganisation(reading.passage(), title)) {
            return;
        }
        boolean ordinal = edition(reading.passage(), title) > 0;
        if (title.isBare() || !(title.proper() || ordinal || isEvent(reading, title))) {
            shortForm(index, reading.passage(), title);
        } else if (isMeeting(reading, title, ordinal)) {
            named(index, reading, title);
        }
    }

    /** "the Forum Secretariat", or a council that is an organ rather than a session. */
    private static boolean isOrganisation(Passage passage, Title title) {
        int after = title.head().last() + 1;
        return after <= title.last() && passage.has(CueKind.ORGANISATION, after) && !passage.has(CueKind.MEETING, after);
    }

    private static boolean isMeeting(Reading reading, Title title, boolean ordinal) {
        String need = title.head().value();
        boolean heading = reading.sentence().block().isHeading();
        if (heading) {
            return !reading.dates().isEmpty() || ordinal;
        }
        if (need.equals("numbered")) {
            return ordinal || MeetingVerb.of(reading, title.first(), title.last()).filter(MeetingVerb::isOwn).isPresent();
        }
        return ordinal || need.equals("any") || title.last() - title.first() >= 2 && isEvent(reading, title);
    }

    /** Whether the sentence says that it takes place. */
    private static boolean isEvent(Reading reading, Title title) {
        return MeetingVerb.of(reading, title.first(), title.last()).filter(MeetingVerb::isOwn).isPresent();
    }

    private void shortForm(int index, Passage passage, Title title) {
        boolean definite = passage.isRole(title.first() - 1, "article", "determiner", "epithet", "possessive")
                || passage.sentence().has(title.first() - 1, "'s");
        Optional<Meeting> meeting = latest(title.head(), passage);
        if (definite && meeting.isPresent()) {
            mentions.add(new MeetingMention(meeting.get(), index, title.first(), title.last(), false));
        }
    }

    private Optional<Meeting> latest(Cue head, Passage passage) {
        List<Meeting> same = byHead.getOrDefault(word(passage, head), List.of());
        if (same.isEmpty() && !meetings.isEmpty() && head.is("named")) {
            return Optional.of(meetings.get(meetings.size() - 1));
        }
        return same.stream().filter(meeting -> !meeting.isNext()).reduce((a, b) -> b);
    }

    private Meeting named(int index, Reading reading, Title title) {
        Passage passage = reading.passage();
        int edition = edition(passage, title);
        Set<String> words = words(passage, title);
        String head = word(passage, title.head());
        boolean next = passage.isRole(title.first() - 1, "epithet") && passage.sentence().has(title.first() - 1, "next");
        List<Meeting> same = byHead.computeIfAbsent(head, key -> new ArrayList<>());
        Meeting meeting = same.stream()
                .skip(Math.max(0, same.size() - 40L))
                .filter(known -> known.isNamed(words, edition, next))
                .filter(known -> title.proper() || known.words().equals(words))
                .reduce((a, b) -> b)
                .orElseGet(() -> start(index, head, words, edition, next));
        mentions.add(new MeetingMention(meeting, index, title.first(), title.last(), true));
        new MeetingTitle(document, byHead).tell(meeting, reading, title, edition);
        return meeting;
    }

    private Meeting start(int index, String head, Set<String> words, int edition, boolean next) {
        Draft draft = new Draft(FactKind.MEETING, index, "meeting.title");
        Meeting meeting = new Meeting(draft, head, words, edition, next);
        meetings.add(meeting);
        byHead.get(head).add(meeting);
        return meeting;
    }

    private static String word(Passage passage, Cue head) {
        return passage.token(head.last()).lower();
    }

    static int edition(Passage passage, Title title) {
        Optional<Cue> ordinal = passage.cue(CueKind.ORDINAL, title.first())
                .or(() -> passage.cue(CueKind.ORDINAL, title.first() + 1).filter(cue -> passage.token(title.first()).isNumber()));
        return ordinal.map(cue -> Integer.parseInt(cue.value())).orElseGet(() -> Numerals.edition(passage, title.first()));
    }

    private static Set<String> words(Passage passage, Title title) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = title.first(); i <= title.last(); i++) {
            Token token = passage.token(i);
            boolean edition = i <= title.first() + 1 && (passage.has(CueKind.ORDINAL, i) || Numerals.edition(passage, i) > 0);
            if (!token.isMark() && !edition && !token.isNumber() && !passage.isRole(i, "article", "of", "and")) {
                words.add(token.lower());
            }
        }
        return words;
    }
}

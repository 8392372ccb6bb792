package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.contracts.FactKind;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.mention.TitleReader;

/** Finds the meetings of a document and every place that speaks of them. */
final class MeetingFinder {
    private static final int NEAR = 20;
    private static final int BACK = 40;

    private final Document document;
    private final KnownMeetings meetings = new KnownMeetings();
    private final List<MeetingMention> mentions = new ArrayList<>();

    MeetingFinder(Document document) {
        this.document = document;
    }

    Meetings find() {
        for (int i = 0; i < document.size(); i++) {
            sentence(i, document.reading(i));
        }
        return new Meetings(document, meetings.all(), mentions);
    }

    private void sentence(int index, Reading reading) {
        Passage passage = reading.passage();
        int before = mentions.size();
        int done = -1;
        for (Cue head : passage.cues(CueKind.MEETING)) {
            if (head.first() > done && !(head.is("reference") && Edition.isOfMeeting(passage, head.last()))) {
                Title title = Named.by(reading, new TitleReader(passage).around(head));
                if (MeetingSigns.isCounted(reading, title)) {
                    continue;
                }
                mention(index, reading, title);
                done = title.last();
            }
        }
        severalOnes(index, reading, done);
        numberedOnly(index, reading);
        if (mentions.size() == before && !meetings.isEmpty() && MeetingSigns.opensWithPronoun(passage)) {
            Meeting last = meetings.last();
            boolean near = !mentions.isEmpty()
                    && index - mentions.get(mentions.size() - 1).sentence() <= 1;
            if (near) {
                mentions.add(new MeetingMention(last, index, 0, 0, false));
            }
        }
    }

    /** "The seventh will be held in Lakeville": the number stands for the meeting told before. */
    private void numberedOnly(int index, Reading reading) {
        Passage passage = reading.passage();
        for (int i = 1; i + 1 < passage.size() && !meetings.isEmpty(); i++) {
            if (!MeetingSigns.isNumberAlone(passage, i)) {
                continue;
            }
            int token = i;
            boolean free = latest(mentions, NEAR).stream()
                    .noneMatch(mention -> mention.sentence() == index && mention.covers(token));
            if (free) {
                numbered(index, reading, i, i);
            }
        }
    }

    private void numbered(int index, Reading reading, int first, int last) {
        Elliptical number = new Elliptical(document, reading, first, meetings.lastOfSeries());
        Meeting meeting = number.among(meetings).orElseGet(() -> meetings.add(number.started(index, last)));
        mentions.add(new MeetingMention(meeting, index, first, last, true));
    }

    /** "has hosted several Lake Media Forums": a series told as a whole. */
    private void severalOnes(int index, Reading reading, int done) {
        Passage passage = reading.passage();
        for (Cue head : passage.cues(CueKind.MEETINGS)) {
            Title title = new TitleReader(passage).around(head);
            boolean name = title.first() < head.first() && passage.isName(title.first());
            if (head.first() > done
                    && name
                    && !MeetingSigns.isCounted(reading, title)
                    && MeetingSigns.isTold(reading, title)) {
                named(index, reading, title).draft().rule("meeting.series");
            }
        }
    }

    private void mention(int index, Reading reading, Title title) {
        Optional<Title> session = Sessions.named(reading, title);
        if (session.isPresent()) {
            named(index, reading, session.get()).draft().rule("meeting.session");
            return;
        }
        if (MeetingSigns.isOrganisation(reading.passage(), title)) {
            return;
        }
        if (MeetingSigns.isNext(reading, title) && !meetings.isEmpty()) {
            numbered(index, reading, title.first(), title.last());
            return;
        }
        boolean ordinal = MeetingName.edition(reading.passage(), title) > 0;
        boolean reference = title.head().is("reference");
        if (reference && ordinal && !meetings.isEmpty()) {
            numbered(index, reading, title.first(), title.head().last());
        } else if (reference
                || title.isBare() && !isNew(reading, title)
                || !(title.proper() || ordinal || MeetingSigns.isEvent(reading, title))) {
            shortForm(index, reading.passage(), title);
        } else if (MeetingSigns.isMeeting(index, reading, title, ordinal)) {
            named(index, reading, title);
        }
    }

    /** "a panel discussion … took place" needs no name. */
    private boolean isNew(Reading reading, Title title) {
        boolean fresh = reading.passage().isRole(title.first() - 1, "indefinite")
                || meetings.named(MeetingName.word(reading.passage(), title.head()))
                        .isEmpty();
        return fresh && title.head().is("any") && !reading.dates().isEmpty() && MeetingSigns.isEvent(reading, title);
    }

    private void shortForm(int index, Passage passage, Title title) {
        int before = title.first() - 1;
        boolean definite = passage.isRole(before, "article", "determiner", "epithet", "possessive")
                        && !passage.isRole(before, "indefinite")
                || passage.sentence().has(title.first() - 1, "'s");
        Optional<Meeting> meeting = latest(title.head(), passage);
        if (definite && meeting.isPresent()) {
            mentions.add(new MeetingMention(meeting.get(), index, title.first(), title.last(), false));
        }
    }

    private Optional<Meeting> latest(Cue head, Passage passage) {
        List<Meeting> same = meetings.named(MeetingName.word(passage, head));
        if (same.isEmpty() && !meetings.isEmpty() && (head.is("named") || head.is("reference"))) {
            return Optional.of(meetings.last());
        }
        for (int i = same.size() - 1; i >= 0; i--) {
            if (!same.get(i).isNext()) {
                return Optional.of(same.get(i));
            }
        }
        return Optional.empty();
    }

    private Meeting named(int index, Reading reading, Title title) {
        Passage passage = reading.passage();
        int edition = MeetingName.edition(passage, title);
        Set<String> words = MeetingName.words(passage, title);
        String head = MeetingName.word(passage, title.head());
        boolean next = passage.isRole(title.first() - 1, "epithet")
                && passage.sentence().has(title.first() - 1, "next");
        List<Meeting> same = meetings.named(head);
        Meeting meeting = latest(same, BACK).stream()
                .filter(known -> known.isNamed(words, edition, next))
                .filter(known -> title.proper() || known.words().equals(words))
                .reduce((a, b) -> b)
                .orElseGet(() -> start(index, head, words, edition, next));
        mentions.add(new MeetingMention(meeting, index, title.first(), title.last(), true));
        new MeetingTitle(document, meetings, latestSeries(meeting)).tell(meeting, reading, title);
        return meeting;
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** The series of the last meeting before this one. */
    private Optional<FieldValue> latestSeries(Meeting meeting) {
        List<Meeting> all = meetings.all();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - 6); i--) {
            Optional<FieldValue> series = all.get(i).draft().first("series");
            if (all.get(i) != meeting && series.isPresent()) {
                return series;
            }
        }
        return Optional.empty();
    }

    private Meeting start(int index, String head, Set<String> words, int edition, boolean next) {
        Draft draft = new Draft(FactKind.MEETING, index, "meeting.title");
        return meetings.add(new Meeting(draft, head, words, edition, next));
    }
}

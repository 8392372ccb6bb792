package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.mention.Title;
import org.entente.ingestion.extraction.text.Span;

/** Sets a meeting's title, edition and series from a place that names it; the fullest name wins. */
final class MeetingTitle {
    private final Document document;
    private final KnownMeetings meetings;
    private final Optional<FieldValue> latest;

    MeetingTitle(Document document, KnownMeetings meetings, Optional<FieldValue> latest) {
        this.latest = latest;
        this.document = document;
        this.meetings = meetings;
    }

    void tell(Meeting meeting, Reading reading, Title title) {
        Draft draft = meeting.draft();
        boolean heading =
                reading.sentence().block().isHeading() || reading.passage().isAllCapitals();
        boolean headingOnly = draft.rules().contains("meeting.heading");
        boolean fuller = document.value(title.span()).value().length()
                > draft.text("title").length();
        if (draft.has("title") && !(headingOnly && !heading) && !(fuller && !heading)) {
            return;
        }
        if (heading && !draft.has("title")) {
            draft.rule("meeting.heading");
        } else if (!heading) {
            draft.rules().remove("meeting.heading");
        }
        draft.set("title", document.value(title.span()));
        series(meeting, reading.passage(), title);
        body(reading.passage(), title).ifPresent(meeting::belongsTo);
    }

    private static Optional<Span> body(Passage passage, Title title) {
        int of = title.head().last() + 1;
        int first = passage.isRole(of + 1, "article") ? of + 2 : of + 1;
        boolean organisation = passage.isRole(of, "of") && first <= title.last();
        return organisation ? Optional.of(passage.span(first, title.last())) : Optional.empty();
    }

    private void series(Meeting meeting, Passage passage, Title title) {
        Draft draft = meeting.draft();
        int first = title.first();
        Optional<Edition> number = Edition.of(passage, title);
        if (number.isPresent()) {
            int ordinal = number.get().token();
            int last = passage.cue(CueKind.ORDINAL, ordinal).map(Cue::last).orElse(ordinal);
            draft.set("edition", document.value(Integer.toString(number.get().number()), passage.span(ordinal, last)));
            first = ordinal < first ? first : afterMarks(passage, last + 1);
        } else if (isYear(passage, first)) {
            first++;
        }
        boolean recurs = first > title.first() || number.isPresent() || recurs(passage, title) || meeting.isNext();
        if (!recurs || first > title.last()) {
            return;
        }
        boolean elliptical =
                first == title.head().first() && title.last() == title.head().last();
        FieldValue own = document.value(passage.span(first, title.last()));
        boolean session = elliptical && !title.head().is("any");
        if (session && known(meeting).isEmpty() && latest.isPresent()) {
            draft.set("series", latest.get());
            return;
        }
        draft.set(
                "series",
                elliptical || !title.proper()
                        ? known(meeting).orElse(own)
                        : known(meeting).filter(longer(own)).orElse(own));
    }

    private static java.util.function.Predicate<FieldValue> longer(FieldValue own) {
        return other -> other.value().length() > own.value().length()
                && other.value()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith(own.value().toLowerCase(java.util.Locale.ROOT));
    }

    private static int afterMarks(Passage passage, int i) {
        int at = i;
        while (at < passage.size() && passage.token(at).isMark()) {
            at++;
        }
        return at;
    }

    private static boolean isYear(Passage passage, int i) {
        return passage.token(i).isNumber() && passage.token(i).text().length() == 4;
    }

    private static boolean recurs(Passage passage, Title title) {
        if (title.head().kind() == CueKind.MEETINGS) {
            return true;
        }
        boolean rate = passage.cues(CueKind.RATE).stream().anyMatch(cue -> cue.is("year") || cue.is("since"));
        boolean since = passage.cues(CueKind.INTERVAL).stream().anyMatch(cue -> cue.is("since"));
        boolean times = passage.cues(CueKind.UNCOUNTED).stream().anyMatch(cue -> cue.is("times"));
        return since && (rate || times) || passage.token(title.first()).is("annual");
    }

    /** The series of another edition whose name ends or starts in the same noun. */
    private Optional<FieldValue> known(Meeting meeting) {
        return meetings.named(meeting.head()).stream()
                .limit(20)
                .filter(other -> other != meeting && other.draft().has("series"))
                .filter(other -> other.words().containsAll(meeting.words()))
                .findFirst()
                .flatMap(other -> other.draft().first("series"));
    }
}

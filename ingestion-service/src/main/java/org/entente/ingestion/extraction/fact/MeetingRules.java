package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Tells the meetings of a document: each one once, with what all sentences about it say. */
final class MeetingRules {
    private static final int TITLE_PAGE = 15;

    private final Document document;
    private final Meetings meetings;
    private final ListedMeetings listed;

    MeetingRules(Document document, Meetings meetings) {
        this.document = document;
        this.meetings = meetings;
        this.listed = new ListedMeetings(
                document, meetings.all().stream().map(Meeting::draft).findFirst());
    }

    List<Draft> drafts() {
        for (int i = 0; i < document.size(); i++) {
            sentence(i, document.reading(i));
        }
        meetings.all().stream().limit(TITLE_PAGE).forEach(meeting -> listed.titlePage(meeting.draft()));
        meetings.all().forEach(this::datelinePlace);
        meetings.all().forEach(meeting -> hosts(meeting.draft()));
        return meetings.all().stream()
                .map(Meeting::draft)
                .filter(MeetingRules::isFact)
                .toList();
    }

    private void sentence(int index, Reading reading) {
        List<MeetingMention> mentions = meetings.in(index);
        MeetingDetails details = new MeetingDetails(document, reading);
        mentions.forEach(mention -> details.tell(mention, mentions));
        mentions.forEach(mention -> listed.item(mention, reading));
        mentions.stream().limit(1).forEach(mention -> new MeetingEntry(document, reading).tell(mention));
        LabelledLine.of(reading)
                .ifPresent(line -> meetings.current(index).ifPresent(meeting -> line.tell(document, meeting.draft())));
        Optional<Meeting> about = mentions.stream().map(MeetingMention::meeting).findFirst();
        MeetingRoles roles = new MeetingRoles(document, reading);
        mentions.forEach(mention -> roles.subjectOf(mention.meeting().draft(), mention));
        if (about.isEmpty()) {
            about = meetings.current(index).or(() -> titlePage(index, roles));
        }
        boolean spoken = !mentions.isEmpty();
        about.ifPresent(meeting -> tell(meeting.draft(), reading, roles, spoken));
    }

    /** "Organised by: …" on a title page, whatever blank lines stand between. */
    private Optional<Meeting> titlePage(int index, MeetingRoles roles) {
        boolean label = index < TITLE_PAGE && roles.hasLabel();
        return label ? meetings.all().stream().findFirst() : Optional.empty();
    }

    private void tell(Draft draft, Reading reading, MeetingRoles roles, boolean spoken) {
        roles.tell(draft);
        draft.setIfAbsent("theme", spoken || reading.sentence().block().isHeading() ? roles.theme() : Optional.empty());
        draft.setIfAbsent("attendance", new Attendance(reading).value(document));
    }

    /** "opened here" stands for the place of the dateline. */
    private void datelinePlace(Meeting meeting) {
        Reading reading = document.reading(meeting.draft().sentence());
        boolean here = reading.passage().cues(CueKind.FUNCTION).stream().anyMatch(cue -> cue.is("here"));
        if (!meeting.draft().has("place") && here) {
            Optional<Span> place = document.readings().stream()
                    .limit(8)
                    .flatMap(other -> new PlaceReader(other).leading().stream())
                    .findFirst();
            place.ifPresent(span -> meeting.draft()
                    .set(
                            "place",
                            document.value(Names.inTitleCase(document.source().words(span)), span)));
        }
    }

    /** Those who co-host are the hosts where no other host is named. */
    private static void hosts(Draft draft) {
        if (!draft.has("organisers") && draft.has("coOrganisers")) {
            draft.add("organisers", draft.fields().get("coOrganisers"));
            draft.remove("coOrganisers");
        }
    }

    private static boolean isFact(Draft draft) {
        boolean heading = draft.rules().contains("meeting.heading");
        boolean session = draft.rules().contains("meeting.session") && draft.has("date");
        boolean bracket = draft.rules().contains("meeting.bracket") && draft.has("edition");
        boolean entry = draft.rules().contains("meeting.entry") && draft.has("place");
        return draft.has("status")
                || bracket
                || entry
                || session
                || (heading && draft.has("date") && draft.has("place"));
    }
}

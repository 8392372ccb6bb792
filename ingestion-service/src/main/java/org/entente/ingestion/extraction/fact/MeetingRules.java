package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Tells the meetings of a document: each one once, with what all sentences about it say. */
final class MeetingRules {
    private final Document document;
    private final Meetings meetings;

    MeetingRules(Document document, Meetings meetings) {
        this.document = document;
        this.meetings = meetings;
    }

    List<Draft> drafts() {
        for (int i = 0; i < document.size(); i++) {
            sentence(i, document.reading(i));
        }
        meetings.all().forEach(this::datelinePlace);
        return meetings.all().stream().map(Meeting::draft).filter(MeetingRules::isFact).toList();
    }

    private void sentence(int index, Reading reading) {
        List<MeetingMention> mentions = meetings.in(index);
        MeetingDetails details = new MeetingDetails(document, reading);
        mentions.forEach(mention -> details.tell(mention, mentions));
        Optional<Meeting> about = mentions.stream().map(MeetingMention::meeting).findFirst();
        MeetingRoles roles = new MeetingRoles(document, reading);
        mentions.forEach(mention -> roles.subjectOf(mention.meeting().draft(), mention));
        if (about.isEmpty()) {
            about = meetings.current(index);
        }
        about.ifPresent(meeting -> tell(meeting.draft(), reading, roles));
    }

    private void tell(Draft draft, Reading reading, MeetingRoles roles) {
        roles.tell(draft);
        draft.setIfAbsent("theme", roles.theme());
        draft.setIfAbsent("attendance", new Attendance(reading).value(document));
    }

    /** "opened here" stands for the place of the dateline. */
    private void datelinePlace(Meeting meeting) {
        Reading reading = document.reading(meeting.draft().sentence());
        boolean here = reading.sentence().tokens().stream().anyMatch(token -> token.is("here"));
        if (!meeting.draft().has("place") && here) {
            Optional<Span> place = document.readings().stream()
                    .limit(8)
                    .flatMap(other -> new PlaceReader(other).leading().stream())
                    .findFirst();
            place.ifPresent(span -> meeting.draft().set("place", document.value(Names.inTitleCase(document.source().words(span)), span)));
        }
    }

    private static boolean isFact(Draft draft) {
        boolean heading = draft.rules().contains("meeting.heading");
        return draft.has("status") || (heading && draft.has("date") && draft.has("place"));
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.ingestion.extraction.mention.Ordinals;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;
import org.entente.ingestion.extraction.text.Span;

/** Gives a number that stands alone, as "the seventh", the meeting that it is the number of. */
final class Elliptical {
    private final Document document;
    private final List<Meeting> meetings;
    private final Map<String, List<Meeting>> byHead;

    Elliptical(Document document, List<Meeting> meetings, Map<String, List<Meeting>> byHead) {
        this.document = document;
        this.meetings = meetings;
        this.byHead = byHead;
    }

    /** The edition of the series told last that the words from one token to another number, new or known. */
    Meeting of(int index, Reading reading, int token, int last) {
        Passage passage = reading.passage();
        int edition = Ordinals.edition(passage, token);
        Meeting model = model();
        Optional<Meeting> known = byHead.getOrDefault(model.head(), List.of()).stream()
                .filter(meeting -> edition > 0 && meeting.edition() == edition)
                .findFirst();
        return known.orElseGet(() -> next(index, passage, passage.span(token, last), token, model));
    }

    private Meeting next(int index, Passage passage, Span title, int token, Meeting model) {
        int edition = Ordinals.edition(passage, token);
        Draft draft = new Draft(FactKind.MEETING, index, "meeting.elliptical");
        draft.set("title", document.value(title));
        if (edition > 0) {
            draft.set("edition", document.value(Integer.toString(edition), passage.span(token, token)));
        }
        draft.setIfAbsent(
                "series", model.draft().first("series").or(() -> model.draft().first("title")));
        return new Meeting(draft, model.head(), model.words(), edition, false);
    }

    private Meeting model() {
        for (int i = meetings.size() - 1; i >= 0; i--) {
            if (meetings.get(i).draft().has("series")) {
                return meetings.get(i);
            }
        }
        return meetings.get(meetings.size() - 1);
    }
}

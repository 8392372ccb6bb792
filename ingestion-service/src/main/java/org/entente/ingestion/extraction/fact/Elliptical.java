package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import org.entente.contracts.FactKind;
import org.entente.ingestion.extraction.mention.Ordinals;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Gives a number that stands alone, as "the seventh", the meeting that it is the number of. */
final class Elliptical {
    private final Document document;
    private final Passage passage;
    private final Meeting model;
    private final int token;
    private final int edition;

    /**
     * The number at a token.
     *
     * @param model a meeting of the series told last
     */
    Elliptical(Document document, Reading reading, int token, Meeting model) {
        this.document = document;
        this.passage = reading.passage();
        this.model = model;
        this.token = token;
        this.edition = Ordinals.edition(passage, token);
    }

    /** The edition of the series, if the text has told of it. */
    Optional<Meeting> among(KnownMeetings meetings) {
        return edition > 0 ? meetings.numbered(model.head(), edition) : Optional.empty();
    }

    /** The edition as a meeting of its own, titled by the words up to a token. */
    Meeting started(int index, int last) {
        Draft draft = new Draft(FactKind.MEETING, index, "meeting.elliptical");
        draft.set("title", document.value(passage.span(token, last)));
        if (edition > 0) {
            draft.set("edition", document.value(Integer.toString(edition), passage.span(token, token)));
        }
        draft.setIfAbsent(
                "series", model.draft().first("series").or(() -> model.draft().first("title")));
        return new Meeting(draft, model.head(), model.words(), edition, false);
    }
}

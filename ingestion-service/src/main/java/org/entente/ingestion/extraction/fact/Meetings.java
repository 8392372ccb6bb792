package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The meetings of a document, and where it speaks of them. */
final class Meetings {
    private final Document document;
    private final List<Meeting> all;
    private final List<List<MeetingMention>> bySentence = new ArrayList<>();
    private final List<Optional<Meeting>> held = new ArrayList<>();

    Meetings(Document document, List<Meeting> all, List<MeetingMention> mentions) {
        this.document = document;
        this.all = List.copyOf(all);
        for (int i = 0; i < document.size(); i++) {
            bySentence.add(new ArrayList<>());
        }
        mentions.forEach(mention -> bySentence.get(mention.sentence()).add(mention));
    }

    List<Meeting> all() {
        return all;
    }

    List<MeetingMention> in(int sentence) {
        return bySentence.get(sentence);
    }

    /** The last meeting spoken of before a sentence that took place, wherever its paragraph is. */
    Optional<Meeting> before(int sentence) {
        if (held.isEmpty()) {
            gatherHeld();
        }
        return held.get(sentence);
    }

    /** Only when all sentences have said what they say of the meetings, it is known which took place. */
    private void gatherHeld() {
        Optional<Meeting> last = Optional.empty();
        for (List<MeetingMention> mentions : bySentence) {
            Optional<Meeting> here = mentions.stream()
                    .map(MeetingMention::meeting)
                    .filter(meeting -> meeting.draft().text("status").equals("held"))
                    .findFirst();
            last = here.isPresent() ? here : last;
            held.add(last);
        }
    }

    /** The meeting that a sentence without any is still about: the last one spoken of in its paragraph. */
    Optional<Meeting> current(int sentence) {
        for (int i = sentence; i >= Math.max(0, sentence - 5); i--) {
            List<MeetingMention> mentions = bySentence.get(i);
            if (!document.sameParagraph(i, sentence)) {
                break;
            }
            if (!mentions.isEmpty()) {
                return Optional.of(mentions.get(0).meeting());
            }
        }
        for (int i = sentence + 1;
                i < Math.min(document.size(), sentence + 3) && document.sameParagraph(i, sentence);
                i++) {
            if (!bySentence.get(i).isEmpty()) {
                return Optional.of(bySentence.get(i).get(0).meeting());
            }
        }
        return Optional.empty();
    }
}

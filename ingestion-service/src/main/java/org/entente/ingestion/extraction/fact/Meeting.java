package org.entente.ingestion.extraction.fact;

import java.util.Optional;
import java.util.Set;
import org.entente.ingestion.extraction.text.Span;

/** A meeting that a document speaks of, with what tells it from others. */
final class Meeting {
    private final Draft draft;
    private final String head;
    private final Set<String> words;
    private final int edition;
    private final boolean next;
    private Optional<Span> body = Optional.empty();

    /**
     * A meeting.
     *
     * @param head its noun in small letters
     * @param words the words of its name without edition, year and article
     * @param edition its number, or 0
     * @param next whether the text calls it the next one
     */
    Meeting(Draft draft, String head, Set<String> words, int edition, boolean next) {
        this.draft = draft;
        this.head = head;
        this.words = Set.copyOf(words);
        this.edition = edition;
        this.next = next;
    }

    Draft draft() {
        return draft;
    }

    String head() {
        return head;
    }

    int edition() {
        return edition;
    }

    Set<String> words() {
        return words;
    }

    boolean isNext() {
        return next;
    }

    /** The organisation in its name, as in "Council of the Lake Union". */
    Optional<Span> body() {
        return body;
    }

    void belongsTo(Span organisation) {
        body = Optional.of(organisation);
    }

    /** Whether a name with those words could be this meeting's, in full or shortened. */
    boolean isNamed(Set<String> others, int number, boolean upcoming) {
        boolean sameEdition = edition == number || edition == 0 || number == 0;
        return next == upcoming && sameEdition && (words.containsAll(others) || others.containsAll(words));
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.mention.NameMention;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Reading;

/** Finds who concludes a document that is an instrument: those named after "between", else at the start of its preamble. */
final class Preamble {
    private static final int LONGEST = 14;
    private static final int PARTIES = 2;

    private final Document document;

    Preamble(Document document) {
        this.document = document;
    }

    /** The parties, from the reading that has the title on. */
    List<FieldValue> parties(int heading) {
        int last = Math.min(document.size(), heading + LONGEST);
        for (int i = heading; i < last; i++) {
            Optional<Integer> between = between(document.reading(i).passage());
            if (between.isPresent()) {
                List<FieldValue> named = after(i, between.get());
                return named.size() < PARTIES ? firstNames(heading) : named;
            }
        }
        return firstNames(heading);
    }

    private static Optional<Integer> between(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.isRole(i, "between") && (i + 1 == passage.size() || passage.isName(afterArticle(passage, i)))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static int afterArticle(Passage passage, int between) {
        return between + (passage.isRole(between + 1, "article") ? 2 : 1);
    }

    /** "between A and B" in one line, or with each party on a line of its own. */
    private List<FieldValue> after(int sentence, int between) {
        Reading reading = document.reading(sentence);
        PartyList lists = new PartyList(document, reading);
        List<FieldValue> parties = new ArrayList<>(lists.values(lists.after(between + 1)));
        for (int i = sentence + 1; i < Math.min(document.size(), sentence + 6) && parties.size() < PARTIES; i++) {
            Reading line = document.reading(i);
            line.names().stream()
                    .filter(name -> name.first() <= 2 && name.last() > name.first())
                    .findFirst()
                    .ifPresent(name -> parties.add(document.value(name)));
        }
        return parties;
    }

    /** The first two organisations of the preamble. */
    private List<FieldValue> firstNames(int heading) {
        List<FieldValue> parties = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Reading reading : document.readings().subList(heading, Math.min(heading + LONGEST, document.size()))) {
            for (NameMention name : reading.names()) {
                String words = document.value(name).value().toLowerCase(java.util.Locale.ROOT);
                boolean whole = name.isParty() && (name.last() > name.first() || name.isState());
                boolean fresh = !known.contains(words) && parties.size() < PARTIES;
                if (fresh && whole && !reading.passage().isAllCapitals()) {
                    parties.add(document.value(name));
                    known.add(words);
                }
            }
        }
        return parties;
    }
}

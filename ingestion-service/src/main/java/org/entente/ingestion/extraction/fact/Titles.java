package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.contracts.FieldValue;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.mention.Title;

/** Reads the states and groups that a title begins with: "BRICS …", "China-ASEAN …". */
final class Titles {
    private final Document document;
    private final Passage passage;

    Titles(Document document, Passage passage) {
        this.document = document;
        this.passage = passage;
    }

    /** The states and groups at the start of a title or, for "Council of the Lake Union", after its "of". */
    List<FieldValue> bodies(int first, int last) {
        List<FieldValue> bodies = leading(first, last);
        bodies.addAll(adjectives(first, last));
        for (int i = first; i < last && bodies.isEmpty() && !passage.isRole(i, "with", "between", "about"); i++) {
            if (passage.isRole(i, "of", "by")
                    && passage.token(last).end() > passage.token(i).end()) {
                bodies = leading(passage.isRole(i + 1, "article") ? i + 2 : i + 1, last);
            }
        }
        return bodies;
    }

    /** "Austrian-Greek" names two states. */
    private List<FieldValue> adjectives(int first, int last) {
        boolean pair = first + 2 <= last && passage.token(first + 1).isDash();
        if (!pair || !isState(first) || !isState(first + 2)) {
            return List.of();
        }
        return List.of(state(first), state(first + 2));
    }

    private boolean isState(int i) {
        return passage.cue(CueKind.NATIONALITY, i)
                .filter(cue -> cue.value().length() == 2)
                .isPresent();
    }

    private FieldValue state(int i) {
        String code = passage.cue(CueKind.NATIONALITY, i).orElseThrow().value();
        String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
        return document.value(name, passage.span(i, i));
    }

    private List<FieldValue> leading(int first, int last) {
        List<FieldValue> bodies = new ArrayList<>();
        int at = first;
        while (at <= last) {
            int here = at;
            Cue state = passage.cue(CueKind.COUNTRY, at)
                    .or(() -> passage.cue(CueKind.GROUP, here))
                    .filter(cue -> cue.first() == here)
                    .orElse(null);
            if (state != null) {
                bodies.add(document.value(passage.span(state)));
                at = state.last() + 1;
            } else if (passage.has(CueKind.ORDINAL, at) || passage.token(at).isMark() || isYear(at)) {
                at++;
            } else {
                break;
            }
        }
        return bodies;
    }

    List<FieldValue> bodies(Title title) {
        return bodies(title.first(), title.last());
    }

    private boolean isYear(int i) {
        return passage.token(i).isNumber();
    }
}

package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
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

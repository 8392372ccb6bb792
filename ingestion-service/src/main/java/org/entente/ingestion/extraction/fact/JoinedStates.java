package org.entente.ingestion.extraction.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.lexicon.Cue;
import org.entente.ingestion.extraction.lexicon.CueKind;
import org.entente.ingestion.extraction.mention.Passage;
import org.entente.ingestion.extraction.text.Span;

/** The pairs of states that names join: "Austria-Greece Dialogue". */
final class JoinedStates {
    private final List<List<Span>> last = new ArrayList<>();

    JoinedStates(Document document) {
        List<Span> known = List.of();
        for (int i = 0; i < document.size(); i++) {
            List<Span> own = first(document.reading(i).passage());
            known = own.isEmpty() ? known : own;
            last.add(known);
        }
    }

    /** The two states joined in a sentence, else in the nearest one before it; none if there are no such. */
    List<Span> until(int sentence) {
        return last.get(sentence);
    }

    private static List<Span> first(Passage passage) {
        for (Cue state : passage.cues(CueKind.COUNTRY)) {
            boolean dash = state.last() + 2 < passage.size()
                    && passage.token(state.last() + 1).isDash();
            Optional<Cue> second = dash ? passage.cue(CueKind.COUNTRY, state.last() + 2) : Optional.empty();
            if (second.isPresent()) {
                return List.of(passage.span(state), passage.span(second.get()));
            }
        }
        return List.of();
    }
}

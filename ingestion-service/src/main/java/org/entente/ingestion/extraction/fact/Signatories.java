package org.entente.ingestion.extraction.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.FieldValue;

/** The parties of a document's instruments, by the sentence that tells of them. */
final class Signatories {
    private static final int NEAR = 6;

    private final List<Draft> agreements;
    private final Map<Integer, Integer> lastIn = new HashMap<>();

    Signatories(List<Draft> agreements) {
        this.agreements =
                agreements.stream().filter(draft -> draft.has("parties")).toList();
        for (int i = 0; i < this.agreements.size(); i++) {
            lastIn.put(this.agreements.get(i).sentence(), i);
        }
    }

    /** The parties of the last instrument told in or soon before a sentence, else of the document's first. */
    List<FieldValue> near(int sentence) {
        int nearest = -1;
        for (int i = sentence - NEAR; i <= sentence; i++) {
            nearest = Math.max(nearest, lastIn.getOrDefault(i, -1));
        }
        return agreements.isEmpty()
                ? List.of()
                : agreements.get(Math.max(0, nearest)).fields().get("parties");
    }
}

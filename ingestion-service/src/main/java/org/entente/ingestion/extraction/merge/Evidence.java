package org.entente.ingestion.extraction.merge;

import java.util.Set;
import java.util.TreeSet;
import org.entente.ingestion.extraction.fact.Draft;

/**
 * What speaks for or against a fact: its kind, the rules that made it, how plainly the text puts it, how much of it the text
 * states, and the language.
 */
public final class Evidence {
    private static final int MOST_WEIGHT = 4;
    private static final int MOST_FIELDS = 7;

    private Evidence() {}

    /** The names of everything that holds of a fact. */
    public static Set<String> of(Draft draft, String language) {
        String kind = draft.kind().wireName();
        Set<String> evidence = new TreeSet<>();
        evidence.add(kind);
        evidence.add("language " + language);
        evidence.add(kind + " plainness " + Math.max(-1, Math.min(MOST_WEIGHT, draft.weight())));
        evidence.add(kind + " fields " + Math.min(MOST_FIELDS, draft.fields().size()));
        draft.rules().forEach(rule -> evidence.add("rule " + rule));
        for (String field : draft.kind().fields()) {
            if (!draft.has(field)) {
                evidence.add(kind + " without " + field);
            }
        }
        return evidence;
    }
}

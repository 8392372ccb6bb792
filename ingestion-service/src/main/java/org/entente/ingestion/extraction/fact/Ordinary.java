package org.entente.ingestion.extraction.fact;

import java.util.Locale;
import java.util.Set;
import org.entente.contracts.FieldValue;

/** Recognises contracts, deals and plans of daily life: without a name and without parties they are no instrument. */
final class Ordinary {
    private static final Set<String> NOUNS = Set.of(
            "contract",
            "deal",
            "licence",
            "license",
            "plan",
            "framework",
            "strategy",
            "proposal",
            "initiative",
            "appeal",
            "pledge",
            "guidelines",
            "resolution",
            "recommendation",
            "accord",
            "contrat",
            "stratégie",
            "proposition",
            "appel",
            "résolution",
            "recommandation",
            "contrato",
            "licencia",
            "estrategia",
            "propuesta",
            "iniciativa",
            "resolución",
            "recomendación",
            "guía",
            "compact",
            "convention",
            "pacte",
            "pacto",
            "pact",
            "statement",
            "initiatives");

    private Ordinary() {}

    static boolean is(Draft draft) {
        boolean named = draft.rules().contains("agreement.named") || draft.has("parties") || draft.has("occasion");
        return !named && NOUNS.contains(noun(draft));
    }

    private static String noun(Draft draft) {
        FieldValue title = draft.first("title").orElseThrow();
        FieldValue type = draft.first("type").orElseThrow();
        int first = type.start() - title.start();
        int last = type.end() - title.start();
        boolean inside = first >= 0 && last <= title.value().length();
        return inside ? title.value().substring(first, last).toLowerCase(Locale.ROOT) : "";
    }
}

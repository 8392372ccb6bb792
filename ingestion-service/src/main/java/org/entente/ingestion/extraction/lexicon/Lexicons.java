package org.entente.ingestion.extraction.lexicon;

import java.util.List;

/**
 * The lexicons of all languages that the extractor reads.
 *
 * @param all the lexicons, first the one for texts whose language nothing tells
 */
public record Lexicons(List<Lexicon> all) {
    private static final String ROOT = "/org/entente/ingestion/extraction/";

    public Lexicons {
        all = List.copyOf(all);
    }

    /** Loads the lexicons of all languages. */
    public static Lexicons load() {
        return load(List.of(ROOT));
    }

    /** Loads the lexicons of the languages that are listed in those folders of resources. */
    public static Lexicons load(List<String> roots) {
        return new Lexicons(roots.stream()
                .flatMap(root -> LanguageFolder.in(root).stream())
                .map(Lexicon::load)
                .toList());
    }

    /** The lexicon to fall back on. */
    public Lexicon fallback() {
        return all.get(0);
    }
}

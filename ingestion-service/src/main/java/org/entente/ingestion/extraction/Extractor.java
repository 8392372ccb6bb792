package org.entente.ingestion.extraction;

import java.util.List;
import java.util.Optional;

/** Finds the facts in plain text. Safe to share between threads. */
public final class Extractor {

    private Extractor() {}

    /** An extractor with all lexicons loaded. */
    public static Extractor create() {
        return new Extractor();
    }

    /**
     * The facts in a text.
     *
     * @param text plain text; all spans count its Unicode code points
     * @param documentDate the day of the document as EDTF ({@code 2019-11-15}), used only if the text does not state its own
     */
    public Extraction extract(String text, Optional<String> documentDate) {
        return new Extraction(Optional.empty(), List.of());
    }
}

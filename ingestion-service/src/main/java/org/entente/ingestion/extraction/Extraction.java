package org.entente.ingestion.extraction;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one text.
 *
 * @param language the language that the text was read in (BCP 47), absent when it has too few known words
 * @param facts the facts in the order of the text
 */
public record Extraction(Optional<String> language, List<ExtractedFact> facts) {

    public Extraction {
        facts = List.copyOf(facts);
    }
}

package org.entente.ingestion.extraction;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one text.
 *
 * @param language the language of the text (BCP 47), absent when it is too short to tell
 * @param languageConfidence how sure the language is, from 0 to 1
 * @param isSupported whether the extractor reads that language; if not, only paragraphs in languages that it reads gave facts
 * @param statedDate the day that the text states as its own, EDTF
 * @param facts the facts in the order of the text
 */
public record Extraction(
        Optional<String> language,
        double languageConfidence,
        boolean isSupported,
        Optional<String> statedDate,
        List<ExtractedFact> facts) {

    public Extraction {
        facts = List.copyOf(facts);
    }
}

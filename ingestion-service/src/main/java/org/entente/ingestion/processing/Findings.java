package org.entente.ingestion.processing;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.facts.model.FoundFact;

/**
 * What was found in a text.
 *
 * @param language that it is written in, BCP 47, if it was recognised
 * @param statedDate the day that the text states as its own, EDTF
 * @param languageNotice why no facts are to be expected in a text of this language
 */
public record Findings(
        Optional<String> language,
        Optional<String> statedDate,
        Optional<String> languageNotice,
        List<FoundFact> facts) {}

package org.entente.ingestion.processing;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a text.
 *
 * @param language that it is written in, BCP 47, if it was recognised
 * @param languageNotice why no facts are to be expected in a text of this language
 */
public record Findings(Optional<String> language, Optional<String> languageNotice, List<FoundFact> facts) {}

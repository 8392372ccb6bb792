package org.entente.ingestion.processing;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.facts.model.FoundFact;

/**
 * What was found in a text.
 *
 * @param language that it is written in, BCP 47, if it was recognised
 */
public record Findings(Optional<String> language, List<FoundFact> facts) {}

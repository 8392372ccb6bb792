package org.entente.ingestion.facts.model;

import java.util.List;
import org.entente.contracts.FactKind;

/**
 * A fact that was found in a text.
 *
 * @param confidence 0 to 1
 * @param rules names of the rules that made it
 */
public record FoundFact(FactKind kind, FactFields fields, double confidence, List<String> rules) {}

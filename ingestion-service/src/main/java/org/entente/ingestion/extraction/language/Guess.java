package org.entente.ingestion.extraction.language;

/**
 * A language that a stretch of text may be in.
 *
 * @param language the language (BCP 47); {@code und-Arab} and the like when only the script is known
 * @param confidence how sure that is, from 0 to 1
 */
public record Guess(String language, double confidence) {}

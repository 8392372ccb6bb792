package org.entente.ingestion.processing.model;

/**
 * Text out of bytes.
 *
 * @param damaged how many characters could not be made out
 */
public record DecodedText(String text, int damaged) {}

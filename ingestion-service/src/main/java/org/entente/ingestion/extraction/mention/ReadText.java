package org.entente.ingestion.extraction.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A text with what was recognised in it.
 *
 * @param readings its sentences, in order
 * @param statedDate the day that the text states as its own
 */
public record ReadText(List<Reading> readings, Optional<LocalDate> statedDate) {}

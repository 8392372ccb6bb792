package org.entente.ingestion.facts.model;

import java.util.UUID;
import org.entente.contracts.FactKind;

/**
 * A fact of a document that is searched again.
 *
 * @param found its fields as they were found
 * @param current its fields now, which a curator may have corrected
 */
public record KnownFact(UUID id, FactKind kind, FactStatus status, FactFields found, FactFields current) {}

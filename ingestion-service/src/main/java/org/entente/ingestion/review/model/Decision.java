package org.entente.ingestion.review.model;

import java.util.Optional;
import java.util.UUID;
import org.entente.ingestion.facts.model.FactFields;

/** What a curator, or a rule, decides on a fact. */
public sealed interface Decision {

    /**
     * It is right.
     *
     * @param edited the fields as the curator corrected them; none if they are right as they are
     * @param recordId the registry's record that it belongs to; none for a new one
     * @param reason why, if a rule decided
     */
    record Accept(Optional<FactFields> edited, Optional<UUID> recordId, Optional<String> reason) implements Decision {}

    /** It is not. */
    record Reject(String reason) implements Decision {}

    /** The decision before was wrong; it waits again. */
    record Undo(Optional<String> reason) implements Decision {}
}

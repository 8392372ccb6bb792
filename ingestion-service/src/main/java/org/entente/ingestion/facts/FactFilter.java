package org.entente.ingestion.facts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.facts.model.FactStatus;

/**
 * Which facts are asked for; what is not said does not matter, but that superseded facts are only given to who asks for them.
 *
 * @param organisation whose documents they are from
 * @param minConfidence least confidence, 0 to 1
 * @param maxConfidence greatest confidence, 0 to 1
 * @param foundAfter when they were found at the earliest
 * @param foundBefore before when they were found
 */
public record FactFilter(
        Optional<FactStatus> status,
        Optional<FactKind> kind,
        Optional<UUID> document,
        Optional<OrganisationAlias> organisation,
        Optional<Double> minConfidence,
        Optional<Double> maxConfidence,
        Optional<Instant> foundAfter,
        Optional<Instant> foundBefore) {

    /** Every fact of a document. */
    static FactFilter ofDocument(UUID document) {
        return new FactFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(document),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

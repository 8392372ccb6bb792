package org.entente.ingestion.facts;

import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.http.ProblemException;
import org.entente.ingestion.facts.model.FactStatus;
import org.jspecify.annotations.Nullable;

/** Which facts are asked for; what is not said does not matter. */
public record FactFilter(Optional<FactStatus> status, Optional<FactKind> kind, Optional<UUID> document) {

    /** From query parameters; 400 for a status or kind that does not exist. */
    static FactFilter of(@Nullable String status, @Nullable String kind, @Nullable UUID document) {
        return new FactFilter(
                Optional.ofNullable(status).map(FactFilter::status),
                Optional.ofNullable(kind).map(FactFilter::kind),
                Optional.ofNullable(document));
    }

    /** Every fact of a document. */
    static FactFilter ofDocument(UUID document) {
        return new FactFilter(Optional.empty(), Optional.empty(), Optional.of(document));
    }

    private static FactStatus status(String name) {
        return FactStatus.ofWireName(name)
                .orElseThrow(() -> ProblemException.invalid("status", "There is no such status."));
    }

    private static FactKind kind(String name) {
        try {
            return FactKind.ofWireName(name);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("kind", "There is no such kind of fact.");
        }
    }
}

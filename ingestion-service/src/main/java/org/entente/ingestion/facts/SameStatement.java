package org.entente.ingestion.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted fact of another document that says the same; a fact that waits can be accepted as a further source of it.
 *
 * @param recordId the record to accept it with; none for an observation, which stands beside the other
 * @param sources how many independent sources there are so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SameStatement(
        UUID factId, UUID documentId, @Nullable UUID recordId, long sources) {}

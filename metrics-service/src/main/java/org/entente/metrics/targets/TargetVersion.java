package org.entente.metrics.targets;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a target, as it was.
 *
 * @param by who made it; absent if the commitment's record did
 * @param what {@code made}, {@code changed}, {@code claimed}, {@code withdrawn} or {@code restored}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetVersion(
        int version,
        Instant at,
        @Nullable String by,
        String what,
        @JsonUnwrapped Terms terms) {

    /** The first, by a person. */
    static TargetVersion made(Terms terms, String by, Instant at) {
        return new TargetVersion(1, at, by, TargetHistory.What.MADE.storedName(), terms);
    }
}

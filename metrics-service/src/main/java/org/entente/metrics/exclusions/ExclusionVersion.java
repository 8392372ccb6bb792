package org.entente.metrics.exclusions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exclusion rules of an exchange as they were from a moment on.
 *
 * @param version 0 for none, as every exchange begins; grows with each change
 * @param reason why they were changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExclusionVersion(
        int version,
        @Nullable String reason,
        @Nullable String madeBy,
        @Nullable Instant madeAt,
        List<ExclusionRule> rules) {

    static final ExclusionVersion NONE = new ExclusionVersion(0, null, null, null, List.of());
}

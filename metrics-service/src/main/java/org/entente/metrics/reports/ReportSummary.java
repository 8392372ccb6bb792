package org.entente.metrics.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file in a list.
 *
 * @param accepted how many rows were taken
 * @param numbers how many reported numbers they hold
 * @param rejected how many rows were not taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportSummary(
        UUID id,
        String exchange,
        @Nullable String fileName,
        String mediaType,
        String uploadedBy,
        Instant uploadedAt,
        int accepted,
        int numbers,
        int rejected) {}

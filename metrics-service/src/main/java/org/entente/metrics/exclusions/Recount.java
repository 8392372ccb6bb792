package org.entente.metrics.exclusions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count of the kept events anew, by the present exclusion rules.
 *
 * @param from first month
 * @param to last month
 * @param status {@code waiting}, {@code finished} or {@code failed}
 * @param months how many months are done
 * @param rulesVersion by which the last of them was counted
 * @param detail why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recount(
        UUID id,
        String exchange,
        YearMonth from,
        YearMonth to,
        String status,
        int months,
        @Nullable Integer rulesVersion,
        @Nullable String detail,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt) {}

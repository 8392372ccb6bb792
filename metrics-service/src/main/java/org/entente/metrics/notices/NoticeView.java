package org.entente.metrics.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that stands out, as the API shows it.
 *
 * @param member whose figure it is; the exchange's as a whole if absent
 * @param period the month, such as {@code 2018-07}
 * @param kind {@code spike} or {@code fall}
 * @param value the month's total
 * @param acknowledgement who has seen to it, if anyone has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
        UUID id,
        String exchange,
        @Nullable String member,
        String action,
        String period,
        String kind,
        long value,
        Basis basis,
        Instant raisedAt,
        @Nullable Acknowledgement acknowledgement) {

    /**
     * What the value was held against.
     *
     * @param history the totals of the months before, the oldest first
     * @param median of these
     * @param deviation their usual distance from it
     */
    public record Basis(List<Long> history, BigDecimal median, BigDecimal deviation) {}

    /** Who has seen to a notice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Acknowledgement(
            String by, Instant at, @Nullable String note) {}
}

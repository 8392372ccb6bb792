package org.entente.metrics.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.entente.metrics.observations.ReportedNumber;
import org.jspecify.annotations.Nullable;

/**
 * A reported number beside the counted one, and beside what else is reported of the same.
 *
 * @param counted absent if they are not comparable
 * @param difference reported less counted
 * @param relativeDifference that as a share of the counted number; absent where that is 0
 * @param state {@code agrees}, {@code reported_more}, {@code counted_more} or {@code not_comparable}
 * @param reason why not, as a code
 * @param detail why not, in a sentence
 * @param supersededBy the number by which its source restated it
 * @param series every number reported of the same measure, member and period, if there are others, the latest acceptance first
 * @param contradicts those of them that cannot be true if this is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReconciledNumber(
        ReportedNumber reported,
        @Nullable Counted counted,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal relativeDifference,
        String state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable UUID supersededBy,
        List<OtherNumber> series,
        List<UUID> contradicts) {

    /** One of a series of numbers, with its source. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OtherNumber(
            UUID factId,
            BigDecimal value,
            @Nullable String qualifier,
            @Nullable String period,
            @Nullable UUID supersededBy,
            ReportedNumber.Provenance provenance) {}
}

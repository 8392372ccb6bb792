package org.entente.metrics.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.entente.metrics.reconciliation.model.Stretch;
import org.entente.metrics.series.RulesVersions;
import org.jspecify.annotations.Nullable;

/**
 * The counted number that a reported one is held against.
 *
 * @param raw the same with what is excluded by rule; absent for members, of whom none are excluded
 * @param from first moment counted
 * @param to first moment no longer counted
 * @param readFrom {@code month} and {@code day}, the roll-ups that were added up; or {@code memberships}
 * @param rulesVersions by which it was counted; absent where nothing was
 * @param changedAt when one of these roll-ups last changed; absent where there is none
 * @param outsideMembership how many of the counted events were on days on which their member was none; absent if none were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Counted(
        long value,
        @Nullable Long raw,
        Instant from,
        Instant to,
        List<String> readFrom,
        @Nullable RulesVersions rulesVersions,
        @Nullable Instant changedAt,
        @Nullable Long outsideMembership) {

    /** What is said where no roll-up has anything. */
    static Counted nothing(Asked asked) {
        return new Counted(0, 0L, asked.window().from(), asked.window().to(), rollUps(asked), null, null, null);
    }

    /** The lengths of the roll-ups that add up to a period. */
    static List<String> rollUps(Asked asked) {
        return Stretch.of(asked.days()).stream()
                .map(stretch -> stretch.rollUp().storedName())
                .distinct()
                .toList();
    }
}

package org.entente.metrics.series;

import java.util.List;
import org.entente.metrics.events.model.Action;
import org.jspecify.annotations.Nullable;

/**
 * How much of one thing there was in one period.
 *
 * @param key the values of what the answer is broken down by, in that order
 * @param period the period's place among those asked for, from 0
 * @param rulesVersions by which it was counted, unless that is to be looked up elsewhere
 */
record Figure(
        Action action,
        List<String> key,
        int period,
        long value,
        @Nullable RulesVersions rulesVersions) {

    Figure countedBy(RulesVersions versions) {
        return new Figure(action, key, period, value, versions);
    }
}

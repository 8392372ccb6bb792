package org.entente.metrics.series;

import org.jspecify.annotations.Nullable;

/**
 * How much there was in one period.
 *
 * @param period the period's place among those asked for, from 0
 * @param rulesVersions by which it was counted, unless that is to be looked up elsewhere
 */
record Figure(int period, long value, @Nullable RulesVersions rulesVersions) {

    Figure countedBy(RulesVersions versions) {
        return new Figure(period, value, versions);
    }
}

package org.entente.metrics.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.entente.contracts.Count;
import org.entente.contracts.Totals;
import org.jspecify.annotations.Nullable;

/**
 * An exchange's figures in a window.
 *
 * @param members organisations that were members in it
 * @param activeMembers members with any event
 * @param uploadingMembers members with an upload
 * @param includeExcluded true if what is excluded by rule counts, too; else absent
 * @param rulesVersions by which the figures were counted; absent if nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TotalsAnswer(
        Count pushed,
        Count downloaded,
        Count uploaded,
        int members,
        int activeMembers,
        int uploadingMembers,
        @Nullable Boolean includeExcluded,
        @Nullable RulesVersions rulesVersions) {

    Totals totals() {
        return new Totals(pushed, downloaded, uploaded, members, activeMembers, uploadingMembers);
    }
}

package org.entente.metrics.exclusions;

import java.util.List;
import org.entente.contracts.Count;

/**
 * What the exclusion rules do to the figures.
 *
 * @param figures by action, what is counted and what there was in all
 * @param excluded how many events each rule excluded, as far as events are kept
 */
public record Effect(List<Figure> figures, List<Excluded> excluded) {

    /**
     * The figures of an action.
     *
     * @param raw with what is excluded
     * @param rulesVersions by which it was counted
     */
    public record Figure(String action, Count counted, Count raw, Versions rulesVersions) {}

    /** The first and the last version of the rules. */
    public record Versions(int first, int last) {}

    /** What a rule excluded. */
    public record Excluded(String rule, int rulesVersion, String action, long total) {}
}

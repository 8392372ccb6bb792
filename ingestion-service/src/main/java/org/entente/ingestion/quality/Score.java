package org.entente.ingestion.quality;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.contracts.FactKind;

/**
 * The result of comparing proposed facts with a gold set.
 *
 * @param kinds the facts of each kind
 * @param fields the fields of the facts that were found, by kind and name
 * @param documents the facts of each document
 * @param unknown how many of the proposed facts are of no known kind
 * @param findings everything that is wrong
 */
public record Score(
        Map<FactKind, Tally> kinds,
        Map<FactKind, Map<String, Tally>> fields,
        Map<String, Tally> documents,
        int unknown,
        List<Finding> findings) {

    /** All facts together. */
    public Tally facts() {
        return sum(kinds.values()).plus(new Tally(0, unknown, 0, 0));
    }

    /** All fields of all facts that were found. */
    public Tally allFields() {
        return sum(fields.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList());
    }

    /** One number for all: the harmonic mean of the F1 of the facts and the F1 of their fields. */
    public double headline() {
        return Tally.harmonicMean(facts().f1(), allFields().f1());
    }

    static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(Tally.NONE, Tally::plus);
    }
}

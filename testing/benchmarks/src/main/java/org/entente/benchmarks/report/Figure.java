package org.entente.benchmarks.report;

import java.util.Optional;

/**
 * Something that was measured.
 *
 * @param measure what it tells, for people
 * @param bar what it is held against, if anything
 */
public record Figure(String measure, double value, Unit unit, Optional<Bar> bar) {

    /** One that is only told. */
    public static Figure of(String measure, double value, Unit unit) {
        return new Figure(measure, value, unit, Optional.empty());
    }

    /** One that is held against a bar. */
    public static Figure of(String measure, double value, Unit unit, Bar bar) {
        return new Figure(measure, value, unit, Optional.of(bar));
    }

    /** Whether it is what it is to be; empty if nothing is asked of it. */
    public Optional<Boolean> passes() {
        return bar.map(asked -> asked.isMetBy(value));
    }
}

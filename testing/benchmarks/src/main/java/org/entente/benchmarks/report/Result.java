package org.entente.benchmarks.report;

import java.util.List;
import java.util.Optional;

/**
 * What came of a scenario.
 *
 * @param failure why it could not be measured to its end, or what was wrong with what was measured
 */
public record Result(String scenario, List<Figure> figures, Optional<String> failure) {

    public Result {
        figures = List.copyOf(figures);
    }

    /** One that was measured. */
    public static Result of(String scenario, List<Figure> figures) {
        return new Result(scenario, figures, Optional.empty());
    }

    /** One that failed. */
    public static Result failed(String scenario, String reason) {
        return new Result(scenario, List.of(), Optional.of(reason));
    }
}

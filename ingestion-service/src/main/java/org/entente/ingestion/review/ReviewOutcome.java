package org.entente.ingestion.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.entente.http.FieldError;
import org.entente.http.Problem;
import org.entente.ingestion.facts.FactView;
import org.jspecify.annotations.Nullable;

/**
 * What came of one of many decisions.
 *
 * @param index its place among those that were sent, from 0
 * @param status what the decision would have been answered with if it had been sent alone
 * @param fact as it is now; only if the decision was carried out
 * @param problem why it was not, if it was not; the pointers count from the whole request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewOutcome(
        int index,
        int status,
        @Nullable FactView fact,
        @Nullable Problem problem) {

    private static final int OK = 200;

    static ReviewOutcome done(int index, FactView fact) {
        return new ReviewOutcome(index, OK, fact, null);
    }

    static ReviewOutcome refused(int index, Problem problem) {
        var errors = problem.errors().stream()
                .map(error -> new FieldError("/decisions/" + index + error.pointer(), error.detail()))
                .toList();
        Problem placed = new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), errors);
        return new ReviewOutcome(index, problem.status(), null, placed);
    }
}

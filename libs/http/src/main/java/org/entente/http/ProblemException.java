package org.entente.http;

import java.util.List;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends the request with a problem of a type; {@code detail} is shown to the caller. */
    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** Ends the request with that problem. */
    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** Ends the request with 400 and what is wrong where. */
    public static ProblemException invalid(List<FieldError> errors) {
        String first = errors.get(0).pointer() + ": " + errors.get(0).detail();
        String detail = errors.size() == 1 ? first : first + " (and " + (errors.size() - 1) + " more)";
        return new ProblemException(Problem.of(ProblemType.INVALID_INPUT, detail, errors));
    }

    /** Ends the request with 400 and what is wrong with one value. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    /** What the caller is answered. */
    public Problem problem() {
        return problem;
    }
}

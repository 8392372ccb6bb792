package org.entente.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as the APIs answer it, {@code application/problem+json} (RFC 9457).
 *
 * @param type URI that names the kind of error, stable
 * @param title the kind of error in words
 * @param status HTTP status
 * @param detail what happened this time
 * @param errors for bad input, what is wrong where
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** The media type that a problem is answered with. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of a type, with what happened this time. */
    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    /** A problem of a type, with what is wrong where. */
    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors);
    }
}

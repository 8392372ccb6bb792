package org.entente.http;

import java.util.Locale;

/** The catalogue of errors that the platform's APIs answer with: each has a stable type, a title and a status. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    INVALID_INPUT(400, "The request has invalid values"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    CONFLICT(409, "The request conflicts with the present state"),
    GONE(410, "What was at this address has been withdrawn"),
    PRECONDITION_FAILED(412, "It has changed since the caller read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not accepted here"),
    IDEMPOTENCY_KEY_REUSED(422, "The key was used for another request"),
    PRECONDITION_REQUIRED(428, "The caller must say what it has read"),
    INTERNAL(500, "The service failed"),
    UNAVAILABLE(503, "The service cannot answer now"),
    TIMEOUT(504, "The service did not answer in time");

    private static final String BASE = "https://entente.example/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The URI that names the type, such as {@code https://entente.example/problems/not-found}. */
    public String uri() {
        return BASE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What happened, in one sentence that is the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The type that fits an HTTP status best: that of the same status, else the general one of its class. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
}

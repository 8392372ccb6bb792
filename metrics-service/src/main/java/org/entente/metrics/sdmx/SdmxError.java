package org.entente.metrics.sdmx;

/** Ends a request with an error as SDMX has them: an HTTP status, and a code of SDMX's own. */
public final class SdmxError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    SdmxError(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** The errors that the web services guidelines of SDMX name, with the HTTP status that the REST API gives them. */
    enum Kind {
        NO_RESULTS(404, 100, "No results found"),
        TOO_LARGE(413, 130, "Response too large due to client request"),
        SYNTAX(400, 140, "Syntax error"),
        SEMANTICS(403, 150, "Semantic error"),
        NOT_ACCEPTABLE(406, 140, "Format not available"),
        NOT_IMPLEMENTED(501, 501, "Not implemented");

        private final int status;
        private final int code;
        private final String title;

        Kind(int status, int code, String title) {
            this.status = status;
            this.code = code;
            this.title = title;
        }

        int status() {
            return status;
        }

        int code() {
            return code;
        }

        String title() {
            return title;
        }
    }
}

package org.entente.ingestion.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Turns away a body that says beforehand that it is too large. Without it the server would do so with no problem to read. */
@ApplicationScoped
public class UploadLimit {

    /** Before the server's own check. */
    private static final int PRIORITY = 1000;

    /** Bytes that a multipart body may have around its file. */
    private static final long ENVELOPE = 128 * 1024;

    private final long maxSize;
    private final ObjectMapper json;

    public UploadLimit(DocumentsConfig config, ObjectMapper json) {
        this.maxSize = config.maxSize().asLongValue();
        this.json = json;
    }

    /** The largest file's size in bytes. */
    public long maxSize() {
        return maxSize;
    }

    /** The answer to a file that is larger: 413. */
    public ProblemException exceeded() {
        return new ProblemException(ProblemType.BODY_TOO_LARGE, "A file may have " + maxSize + " bytes at most.");
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        if (announcedSize(exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > maxSize + ENVELOPE) {
            refuse(exchange);
        } else {
            exchange.next();
        }
    }

    /** What the client still sends is read and thrown away, so that it gets to read the answer. */
    private void refuse(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(ProblemType.BODY_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(write(exceeded().problem()));
        exchange.request().resume();
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON", e);
        }
    }

    /** HTTP allows any number of digits; what the server cannot read it refuses itself. */
    private static long announcedSize(@Nullable String contentLength) {
        if (contentLength == null || !contentLength.matches("\\d{1,18}")) {
            return 0;
        }
        return Long.parseLong(contentLength);
    }
}

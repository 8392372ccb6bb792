package org.entente.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Answers requests that end before any resource sees them with a {@link Problem}. */
@ApplicationScoped
public class ProblemResponses {

    private final ObjectMapper json;

    public ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request with a problem of that type; {@code detail} is shown to the caller. */
    public void send(RoutingContext context, ProblemType type, String detail) {
        send(context, Problem.of(type, detail));
    }

    /** Ends the request with the problem. What the caller still sends is read and thrown away, so that it gets to read the answer. */
    public void send(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(problem));
        context.request().resume();
    }

    /** The body of such an answer. */
    public Buffer body(ProblemType type, String detail) {
        return body(Problem.of(type, detail));
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

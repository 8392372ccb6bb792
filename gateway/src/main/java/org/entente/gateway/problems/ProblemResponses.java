package org.entente.gateway.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import org.entente.http.Problem;
import org.entente.http.ProblemType;

/** Answers requests that end in the gateway itself with a {@link Problem}. */
@ApplicationScoped
public class ProblemResponses {

    private final ObjectMapper json;

    @Inject
    public ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    /** Ends the request with a problem of that type; {@code detail} is shown to the caller. */
    public void send(RoutingContext context, ProblemType type, String detail) {
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(type, detail));
    }

    /** The body of such an answer. */
    public Buffer body(ProblemType type, String detail) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(Problem.of(type, detail)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

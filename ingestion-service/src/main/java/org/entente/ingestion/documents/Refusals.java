package org.entente.ingestion.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.http.Problem;

/** Answers requests that are turned away before any resource sees them. */
@ApplicationScoped
public class Refusals {

    private final ObjectMapper json;

    public Refusals(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with the problem. What the client still sends is read and thrown away, so that it gets to read the answer. */
    void refuse(RoutingContext exchange, Problem problem) {
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(write(problem));
        exchange.request().resume();
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON", e);
        }
    }
}

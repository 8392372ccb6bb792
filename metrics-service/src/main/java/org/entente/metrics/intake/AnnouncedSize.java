package org.entente.metrics.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.http.Problem;
import org.entente.http.ProblemType;

/**
 * Refuses a body by the size that its header announces, before it is sent. Quarkus would do so too, but with an answer that says
 * nothing.
 */
@ApplicationScoped
public class AnnouncedSize {

    private static final int BEFORE_ALL_OTHERS = 1_000_000;

    private final long limit;
    private final String answer;

    AnnouncedSize(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.limit = limit.asLongValue();
        this.answer = json.writeValueAsString(
                Problem.of(ProblemType.BODY_TOO_LARGE, "A body is at most " + this.limit + " bytes."));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext context) {
        if (announced(context) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ProblemType.BODY_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(answer)
                .onComplete(answered -> context.request().connection().close());
    }

    /** What is no number is left to the server, which refuses it. */
    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}

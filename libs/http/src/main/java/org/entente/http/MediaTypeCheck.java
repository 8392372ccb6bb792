package org.entente.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Refuses a {@code Content-Type} that is no media type before the server reads it, which would take it for a fault of its own. */
@ApplicationScoped
public class MediaTypeCheck {

    private static final int PRIORITY = 900;

    private final ProblemResponses problems;

    public MediaTypeCheck(ProblemResponses problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        if (isMediaType(exchange.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            exchange.next();
        } else {
            problems.send(exchange, ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is no media type.");
        }
    }

    private static boolean isMediaType(@Nullable String declared) {
        try {
            return declared == null || MediaType.valueOf(declared) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

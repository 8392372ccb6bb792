package org.entente.ingestion.documents;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import org.entente.http.Problem;
import org.entente.http.ProblemType;

/**
 * Looks at the {@code Content-Type} before the server does. Without one, a body is bytes of a kind that is yet to be found out; one
 * that is no media type is refused, which the server would take for a fault of its own.
 */
@ApplicationScoped
public class DeclaredType {

    private static final int PRIORITY = 900;

    private final Refusals refusals;

    public DeclaredType(Refusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        String declared = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (declared == null) {
            if (exchange.request().method().equals(HttpMethod.POST)) {
                exchange.request().headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
            }
            exchange.next();
        } else if (isMediaType(declared)) {
            exchange.next();
        } else {
            refusals.refuse(
                    exchange, Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is no media type."));
        }
    }

    private static boolean isMediaType(String declared) {
        try {
            return MediaType.valueOf(declared) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

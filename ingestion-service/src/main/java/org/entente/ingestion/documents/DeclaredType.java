package org.entente.ingestion.documents;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/** Takes a body without a {@code Content-Type} for bytes of a kind that is yet to be found out. */
@ApplicationScoped
public class DeclaredType {

    private static final int PRIORITY = 900;

    void register(@Observes Filters filters) {
        filters.register(DeclaredType::complete, PRIORITY);
    }

    private static void complete(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.method().equals(HttpMethod.POST) && !request.headers().contains(HttpHeaders.CONTENT_TYPE)) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        exchange.next();
    }
}

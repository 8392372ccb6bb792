package org.entente.metrics.stream;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.entente.metrics.exchanges.Exchanges;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Looks for the exchange before its stream begins. */
public class KnownExchangeFilter {

    private final Exchanges exchanges;

    KnownExchangeFilter(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Fails with 404 if there is no such exchange. */
    @OfKnownExchange
    @ServerRequestFilter
    public Uni<Void> requireExchange(UriInfo uri) {
        return exchanges.require(uri.getPathParameters().getFirst("exchange"));
    }
}

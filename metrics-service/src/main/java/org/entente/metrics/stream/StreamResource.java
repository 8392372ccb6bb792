package org.entente.metrics.stream;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;

/** An exchange's figures as they move. */
@Path("/api/v1/exchanges/{exchange}/stream")
public class StreamResource {

    private final CurrentFigures current;
    private final LiveFigures live;
    private final StreamConfig config;

    StreamResource(CurrentFigures current, LiveFigures live, StreamConfig config) {
        this.current = current;
        this.live = live;
        this.config = config;
    }

    /**
     * Server-sent events of the name {@code metrics}: the figures since the exchange's beginning, at once and whenever they have
     * moved, at most once a second. An event's id is the time at which its figures were read.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OfKnownExchange
    @RolesAllowed(Roles.VIEWER)
    public Multi<OutboundSseEvent> stream(@RestPath String exchange, @Context Sse sse) {
        Multi<OutboundSseEvent> updates = figures(exchange).map(update -> event(sse, update));
        return Multi.createBy().merging().streams(updates, heartbeat(sse));
    }

    /** Listens before it reads, so that no update falls between; what then arrives in the wrong order is dropped. */
    private Multi<Update> figures(String exchange) {
        return Multi.createBy()
                .merging()
                .streams(live.of(exchange), current.of(exchange).toMulti())
                .onItem()
                .scan(Update::later)
                .skip()
                .repetitions();
    }

    private Multi<OutboundSseEvent> heartbeat(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(config.heartbeat())
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("").build());
    }

    private static OutboundSseEvent event(Sse sse, Update update) {
        return sse.newEventBuilder()
                .name("metrics")
                .id(update.at().toString())
                .data(String.class, update.json())
                .build();
    }
}

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** An exchange's figures as they move. */
@Path("/api/v1/exchanges/{exchange}/stream")
public class StreamResource {

    private final FigureStream figures;
    private final LiveTargets targets;
    private final StreamConfig config;
    private final JsonWebToken token;
    private final Clock clock;

    StreamResource(FigureStream figures, LiveTargets targets, StreamConfig config, JsonWebToken token, Clock clock) {
        this.figures = figures;
        this.targets = targets;
        this.config = config;
        this.token = token;
        this.clock = clock;
    }

    /**
     * Server-sent events of the name {@code metrics}: the figures since the exchange's beginning, at once and whenever they have
     * moved, at most once a second. An event's id is the version of its figures. Who comes back with the last id is told the figures
     * at once only if they have moved since, on whichever instance. Between them, events of the name {@code target-reached}, without an
     * id: a target that was reached just now. The stream ends when the token does.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @OfKnownExchange
    @RolesAllowed(Roles.VIEWER)
    public Multi<OutboundSseEvent> stream(
            @RestPath String exchange, @RestHeader("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        Multi<OutboundSseEvent> updates = figures.since(exchange, lastEventId).map(update -> event(sse, update));
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        Duration left = Duration.between(clock.instant(), end);
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(updates, reached(exchange, sse), heartbeat(sse))
                .select()
                .first(left.isNegative() ? Duration.ofMillis(1) : left);
    }

    private Multi<OutboundSseEvent> reached(String exchange, Sse sse) {
        return targets.of(exchange).map(json -> sse.newEventBuilder()
                .name("target-reached")
                .data(String.class, json)
                .build());
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
                .id(Long.toString(update.version()))
                .data(String.class, update.json())
                .build();
    }
}

package org.entente.metrics.quarantine;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.http.IfMatch;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.entente.metrics.broker.BrokerUnavailable;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Events that a member's own Kafka producer sent and that break a rule. A contributor sees those of its own organisation, an
 * administrator all; with {@code -} for the exchange an administrator sees those of every exchange, known or not.
 */
@Path("/api/v1/exchanges/{exchange}/quarantine")
@RolesAllowed(Roles.CONTRIBUTOR)
public class QuarantineResource {

    private static final Set<String> STATUSES = Set.of(Entry.OPEN, "replayed", "discarded");

    private final Quarantine quarantine;
    private final Replays replays;
    private final QuarantineConfig config;
    private final Caller caller;

    QuarantineResource(Quarantine quarantine, Replays replays, QuarantineConfig config, Caller caller) {
        this.quarantine = quarantine;
        this.replays = replays;
        this.config = config;
        this.caller = caller;
    }

    /** The events, oldest first; those of one status only, if that is said. */
    @GET
    public Uni<RestResponse<Pages.Items<Entry>>> list(
            @RestPath String exchange,
            @RestQuery Optional<String> status,
            @RestQuery Integer limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        status.filter(wanted -> !STATUSES.contains(wanted)).ifPresent(wrong -> {
            throw ProblemException.invalid("status", "This must be open, replayed or discarded.");
        });
        return quarantine
                .list(scope(exchange), status, PageRequest.of(limit, cursor))
                .map(page -> Pages.respond(page, uri));
    }

    /** One event with its history. */
    @GET
    @Path("{id}")
    public Uni<RestResponse<Entry>> get(@RestPath String exchange, @RestPath UUID id) {
        return quarantine.get(scope(exchange), id).map(QuarantineResource::respond);
    }

    /** Says what the event should have been; 400 if that breaks a rule too, 409 if it is settled, 412 after a change. */
    @PUT
    @Path("{id}")
    @Consumes({"application/cloudevents+json", MediaType.APPLICATION_JSON})
    public Uni<RestResponse<Entry>> correct(
            @RestPath String exchange,
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String version,
            byte[] event) {
        return replays.correct(scope(exchange), id, IfMatch.required(version), event)
                .chain(() -> get(exchange, id));
    }

    /** Settles the event without counting it; 409 if it is settled already, 412 after a change. */
    @POST
    @Path("{id}/discard")
    public Uni<RestResponse<Entry>> discard(
            @RestPath String exchange,
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String version,
            @NotNull @Valid Discard discard) {
        return replays.discard(scope(exchange), id, IfMatch.required(version), discard.reason())
                .chain(() -> get(exchange, id));
    }

    /** Sends the event to be counted; 400 if it still breaks a rule, 409 if it is settled, 503 if Kafka does not take it. */
    @POST
    @Path("{id}/replay")
    public Uni<RestResponse<Entry>> replay(@RestPath String exchange, @RestPath UUID id) {
        Scope scope = scope(exchange);
        return quarantine
                .get(scope, id)
                .invoke(QuarantineResource::requireOpen)
                .chain(() -> send(scope, List.of(id)))
                .invoke(QuarantineResource::requireReplayed)
                .chain(() -> get(exchange, id));
    }

    /** Sends those events, or the oldest open ones if none are named; what still breaks a rule is named and stays. */
    @POST
    @Path("replay")
    public Uni<ReplayReceipt> replayMany(@RestPath String exchange, @NotNull @Valid Replay replay) {
        Scope scope = scope(exchange);
        if (replay.ids() != null) {
            requireFew(replay.ids());
            return send(scope, replay.ids());
        }
        return quarantine.oldestOpen(scope, config.maxReplay()).chain(ids -> send(scope, ids));
    }

    private Uni<ReplayReceipt> send(Scope scope, List<UUID> ids) {
        return replays.replay(scope, ids)
                .onFailure(BrokerUnavailable.class)
                .transform(failure -> new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "The events could not be sent now. Try again: none is counted twice."));
    }

    private Scope scope(String exchange) {
        return Scope.of(exchange, caller);
    }

    private void requireFew(List<UUID> ids) {
        if (ids.size() > config.maxReplay()) {
            throw ProblemException.invalid("ids", "These must be at most " + config.maxReplay() + ".");
        }
    }

    private static void requireOpen(Entry entry) {
        if (!entry.status().equals(Entry.OPEN)) {
            throw new ProblemException(ProblemType.CONFLICT, "The event is " + entry.status() + " already.");
        }
    }

    private static void requireReplayed(ReplayReceipt receipt) {
        receipt.refused().stream().findFirst().ifPresent(refused -> {
            throw ProblemException.invalid(refused.pointer(), refused.detail());
        });
    }

    private static RestResponse<Entry> respond(Entry entry) {
        return RestResponse.ResponseBuilder.ok(entry)
                .header(HttpHeaders.ETAG, IfMatch.tag(entry.version()))
                .build();
    }

    /** Why an event is not to be counted. */
    public record Discard(
            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cc}*", message = "must not hold control characters")
            String reason) {}

    /**
     * Which events to send.
     *
     * @param ids the oldest open ones if absent
     */
    public record Replay(List<@NotNull UUID> ids) {}
}

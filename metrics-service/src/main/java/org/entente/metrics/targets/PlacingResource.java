package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.IfMatch;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Targets of commitments that do not say of which exchange they are, for curators to place. */
@Path("/api/v1/targets")
@RolesAllowed(Roles.CURATOR)
public class PlacingResource {

    private final Targets targets;
    private final TargetLists lists;
    private final Caller caller;

    PlacingResource(Targets targets, TargetLists lists, Caller caller) {
        this.targets = targets;
        this.lists = lists;
        this.caller = caller;
    }

    /** The targets that wait to be placed, the oldest first. */
    @GET
    public Uni<RestResponse<Pages.Items<TargetView>>> unplaced(
            @RestQuery Integer limit, @RestQuery String cursor, @Context UriInfo uri) {
        return lists.unplaced(PageRequest.of(limit, cursor)).map(page -> Pages.respond(page, uri));
    }

    /** One target, placed or not. */
    @GET
    @Path("{target}")
    public Uni<RestResponse<TargetView>> get(@RestPath UUID target) {
        return targets.get(at(target)).map(TargetResource::respond);
    }

    /** Places a target, or moves it to another exchange; 412 unless If-Match names the present version, 409 if it was withdrawn. */
    @PUT
    @Path("{target}")
    public Uni<RestResponse<TargetView>> place(
            @RestPath UUID target, @RestHeader(HttpHeaders.IF_MATCH) String version, @NotNull Terms terms) {
        return targets.change(at(target), IfMatch.required(version), terms, caller.name())
                .map(TargetResource::respond);
    }

    /** Withdraws a target that is of no exchange: 204; 412 unless If-Match names the present version. */
    @DELETE
    @Path("{target}")
    public Uni<Void> withdraw(@RestPath UUID target, @RestHeader(HttpHeaders.IF_MATCH) String version) {
        return targets.withdraw(at(target), IfMatch.required(version), caller.name());
    }

    private static Targets.Address at(UUID target) {
        return new Targets.Address(Optional.empty(), target);
    }
}

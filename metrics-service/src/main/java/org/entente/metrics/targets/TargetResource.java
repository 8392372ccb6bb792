package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.IdempotencyKey;
import org.entente.http.IfMatch;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What an exchange, its members or a country are to reach. */
@Path("/api/v1/exchanges/{exchange}/targets")
public class TargetResource {

    private final Targets targets;
    private final TargetLists lists;
    private final Caller caller;

    TargetResource(Targets targets, TargetLists lists, Caller caller) {
        this.targets = targets;
        this.lists = lists;
        this.caller = caller;
    }

    /** Makes a target: 201; repeated with its key, the same answer again. */
    @POST
    @RolesAllowed(Roles.CURATOR)
    public Uni<RestResponse<TargetView>> make(
            @RestPath String exchange, @RestHeader(IdempotencyKey.HEADER) String key, @NotNull Terms terms) {
        String address = "/api/v1/exchanges/" + exchange + "/targets";
        UUID id = IdempotencyKey.of(key).idFor(caller.subject(), address);
        return targets.make(id, of(exchange, terms), caller.name())
                .map(made -> RestResponse.ResponseBuilder.<TargetView>created(URI.create(address + "/" + id))
                        .header(HttpHeaders.ETAG, IfMatch.tag(made.version()))
                        .entity(made)
                        .build());
    }

    /** The targets of an exchange, the oldest first; with {@code status} only the open, ended or withdrawn ones. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<Pages.Items<TargetView>>> list(
            @RestPath String exchange,
            @RestQuery Optional<String> status,
            @RestQuery Integer limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        return lists.ofExchange(exchange, status.orElse(""), PageRequest.of(limit, cursor))
                .map(page -> Pages.respond(page, uri));
    }

    /** One target. */
    @GET
    @Path("{target}")
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<TargetView>> get(@RestPath String exchange, @RestPath UUID target) {
        return targets.get(at(exchange, target)).map(TargetResource::respond);
    }

    /** The versions of a target, the newest first: who made them, when, and what they said. */
    @GET
    @Path("{target}/history")
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<Pages.Items<TargetVersion>>> history(
            @RestPath String exchange,
            @RestPath UUID target,
            @RestQuery Integer limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        return targets.history(at(exchange, target), PageRequest.of(limit, cursor))
                .map(page -> Pages.respond(page, uri));
    }

    /** Replaces what a target says; 412 unless If-Match names the present version, 409 if it was withdrawn. */
    @PUT
    @Path("{target}")
    @RolesAllowed(Roles.CURATOR)
    public Uni<RestResponse<TargetView>> change(
            @RestPath String exchange,
            @RestPath UUID target,
            @RestHeader(HttpHeaders.IF_MATCH) String version,
            @NotNull Terms terms) {
        return targets.change(at(exchange, target), IfMatch.required(version), of(exchange, terms), caller.name())
                .map(TargetResource::respond);
    }

    /** Withdraws a target, which stays to be read: 204; 412 unless If-Match names the present version. */
    @DELETE
    @Path("{target}")
    @RolesAllowed(Roles.CURATOR)
    public Uni<Void> withdraw(
            @RestPath String exchange, @RestPath UUID target, @RestHeader(HttpHeaders.IF_MATCH) String version) {
        return targets.withdraw(at(exchange, target), IfMatch.required(version), caller.name());
    }

    /** The answer, with its tag. */
    static RestResponse<TargetView> respond(TargetView target) {
        return RestResponse.ResponseBuilder.ok(target)
                .header(HttpHeaders.ETAG, IfMatch.tag(target.version()))
                .build();
    }

    private static Targets.Address at(String exchange, UUID target) {
        return new Targets.Address(Optional.of(exchange), target);
    }

    private static Terms of(String exchange, Terms terms) {
        if (terms.exchange() != null && !terms.exchange().equals(exchange)) {
            throw ProblemException.invalid("/exchange", "This must be the exchange of the address, or be left out.");
        }
        return terms.of(exchange);
    }
}

package org.entente.metrics.exchanges;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.IdempotencyKey;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.identity.Caller;
import org.entente.identity.OrganisationAlias;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Exchanges and their members. */
@Path("/api/v1/exchanges")
public class ExchangeResource {

    private final Exchanges exchanges;
    private final Members members;
    private final Caller caller;

    ExchangeResource(Exchanges exchanges, Members members, Caller caller) {
        this.exchanges = exchanges;
        this.members = members;
        this.caller = caller;
    }

    /** Adds an exchange: 201, or 409 if its id is taken; repeated with its key, the same answer again. */
    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RestResponse<ExchangeView>> create(
            @RestHeader(IdempotencyKey.HEADER) String key, @NotNull @Valid ExchangeView exchange) {
        UUID request = IdempotencyKey.of(key).idFor(caller.subject(), "/api/v1/exchanges");
        return exchanges.create(exchange, request).map(created -> RestResponse.ResponseBuilder.<ExchangeView>created(
                        URI.create("/api/v1/exchanges/" + created.id()))
                .entity(created)
                .build());
    }

    /** All exchanges, by id. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<Pages.Items<ExchangeView>>> list(
            @RestQuery Integer limit, @RestQuery String cursor, @Context UriInfo uri) {
        return exchanges.list(PageRequest.of(limit, cursor)).map(page -> Pages.respond(page, uri));
    }

    /** One exchange. */
    @GET
    @Path("{exchange}")
    @RolesAllowed(Roles.VIEWER)
    public Uni<ExchangeView> get(@RestPath String exchange) {
        return exchanges.get(exchange);
    }

    /** The members of an exchange, or of one group of it, those that left included, by alias. */
    @GET
    @Path("{exchange}/members")
    @RolesAllowed(Roles.VIEWER)
    public Uni<RestResponse<Pages.Items<MemberView>>> members(
            @RestPath String exchange,
            @RestQuery Optional<String> group,
            @RestQuery Integer limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        group.filter(name -> !name.matches(Membership.GROUP)).ifPresent(wrong -> {
            throw ProblemException.invalid("group", "This must be a group's name, such as east-africa.");
        });
        return members.list(exchange, group, PageRequest.of(limit, cursor)).map(page -> Pages.respond(page, uri));
    }

    /** One member: when it joined and left, and what was said of it, by whom and when. */
    @GET
    @Path("{exchange}/members/{organisation}")
    @RolesAllowed(Roles.VIEWER)
    public Uni<MemberHistory> member(@RestPath String exchange, @RestPath String organisation) {
        return members.get(exchange, alias(organisation));
    }

    /** Makes an organisation a member, or changes what is said of its membership: 201 or 200. */
    @PUT
    @Path("{exchange}/members/{organisation}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RestResponse<MemberView>> putMember(
            @RestPath String exchange, @RestPath String organisation, @NotNull @Valid Membership membership) {
        return members.put(exchange, alias(organisation), membership, caller.name())
                .map(ExchangeResource::respond);
    }

    private static RestResponse<MemberView> respond(Members.Stored stored) {
        RestResponse.Status status = stored.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.status(status, stored.member());
    }

    private static OrganisationAlias alias(String organisation) {
        if (!OrganisationAlias.isValid(organisation)) {
            throw ProblemException.invalid("organisation", "This must be an organisation's alias, such as kbc-ke.");
        }
        return new OrganisationAlias(organisation);
    }
}

package org.entente.ingestion.acceptance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.entente.http.IfMatch;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.OrganisationAlias;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rules by which facts are accepted without a curator, one for an organisation at most. */
@Path("/api/v1/acceptance-rules")
@RolesAllowed(Roles.ADMINISTRATOR)
public class AcceptanceRuleResource {

    private final AcceptanceRules rules;
    private final Caller caller;

    public AcceptanceRuleResource(AcceptanceRules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    public Uni<RestResponse<Pages.Items<AcceptanceRuleView>>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return rules.list(PageRequest.of(limit, cursor)).map(page -> Pages.respond(page, uri));
    }

    @GET
    @Path("{organisation}")
    public Uni<RestResponse<AcceptanceRuleView>> read(@PathParam("organisation") String organisation) {
        return rules.read(alias(organisation)).map(rule -> respond(RestResponse.Status.OK, rule));
    }

    @PUT
    @Path("{organisation}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<AcceptanceRuleView>> set(
            @PathParam("organisation") String organisation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AcceptanceRuleRequest request) {
        if (request == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The request has no rule.");
        }
        return rules.set(alias(organisation), request.terms(), IfMatch.of(ifMatch), caller.name())
                .map(stored ->
                        respond(stored.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored.rule()));
    }

    @DELETE
    @Path("{organisation}")
    public Uni<Void> remove(
            @PathParam("organisation") String organisation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return rules.remove(alias(organisation), IfMatch.of(ifMatch), caller.name());
    }

    @GET
    @Path("{organisation}/changes")
    public Uni<RestResponse<Pages.Items<AcceptanceRuleChangeView>>> changes(
            @PathParam("organisation") String organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return rules.changes(alias(organisation), PageRequest.of(limit, cursor)).map(page -> Pages.respond(page, uri));
    }

    private static RestResponse<AcceptanceRuleView> respond(RestResponse.Status status, AcceptanceRuleView rule) {
        return RestResponse.ResponseBuilder.create(status, rule)
                .header(HttpHeaders.ETAG, IfMatch.tag(rule.version()))
                .build();
    }

    private static OrganisationAlias alias(String organisation) {
        try {
            return new OrganisationAlias(organisation);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid("organisation", "This must be an organisation's alias.");
        }
    }
}

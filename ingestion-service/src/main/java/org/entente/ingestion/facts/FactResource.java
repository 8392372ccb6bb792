package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.entente.http.Pages;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.entente.ingestion.documents.Visibility;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads facts: the queue that curators work through, and single ones. */
@Path("/api/v1/facts")
public class FactResource {

    private final Facts facts;
    private final Caller caller;

    public FactResource(Facts facts, Caller caller) {
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CURATOR)
    public Uni<RestResponse<Pages.Items<FactView>>> list(@BeanParam QueueParameters parameters, @Context UriInfo uri) {
        return facts.list(parameters.filter(), parameters.order(), parameters.page())
                .map(page -> Pages.respond(page, uri));
    }

    /** What other facts it is like, only curators are told: these may be another organisation's. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
    public Uni<RestResponse<FactView>> read(@PathParam("id") UUID id) {
        return facts.read(Visibility.of(caller), caller.is(Roles.CURATOR), id).map(FactView::respond);
    }
}

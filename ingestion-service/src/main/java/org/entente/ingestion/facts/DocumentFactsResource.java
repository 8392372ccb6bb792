package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.entente.ingestion.documents.Visibility;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one document. */
@Path("/api/v1/documents/{document}/facts")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
public class DocumentFactsResource {

    private final Facts facts;
    private final Caller caller;

    public DocumentFactsResource(Facts facts, Caller caller) {
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    public Uni<RestResponse<Pages.Items<FactView>>> list(
            @PathParam("document") UUID document,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest request = PageRequest.of(limit, cursor);
        return facts.ofDocument(Visibility.of(caller), document, request).map(page -> Pages.respond(page, uri));
    }
}

package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.entente.http.IfMatch;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.entente.ingestion.facts.FactView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes a curator's decision on a fact. */
@Path("/api/v1/facts/{id}/review")
@RolesAllowed(Roles.CURATOR)
public class ReviewResource {

    private final Reviews reviews;
    private final Caller caller;

    public ReviewResource(Reviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<FactView>> decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable ReviewRequest request) {
        if (request == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The request has no decision.");
        }
        return reviews.decide(id, request, IfMatch.of(ifMatch), caller.name()).map(FactView::respond);
    }
}

package org.entente.agreements.commitments;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.entente.agreements.releases.ListParameters;
import org.entente.agreements.releases.RecordAnswers;
import org.entente.agreements.releases.RecordView;
import org.entente.agreements.releases.ReleaseView;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.http.Pages;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The commitments of the registry. */
@Path("/api/v1/commitments")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentResource {

    private final RecordAnswers records;

    CommitmentResource(RecordAnswers records) {
        this.records = records;
    }

    /** A page of all commitments, newest first. */
    @GET
    public Uni<RestResponse<Pages.Items<RecordView>>> list(@BeanParam ListParameters parameters, @Context UriInfo uri) {
        return records.list(RecordKind.COMMITMENT, parameters, null, null, uri);
    }

    /** One commitment, by id or reference; {@code asOf} is an RFC 3339 time to know it as of. */
    @GET
    @Path("/{commitment}")
    public Uni<Response> read(
            @PathParam("commitment") String commitment,
            @QueryParam("asOf") @Nullable String asOf,
            @Context Request request) {
        return records.read(RecordKind.COMMITMENT, commitment, asOf, request);
    }

    /** The releases that the commitment is compiled from, first to last. */
    @GET
    @Path("/{commitment}/releases")
    public Uni<RestResponse<Pages.Items<ReleaseView>>> releases(
            @PathParam("commitment") String commitment,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return records.releases(RecordKind.COMMITMENT, commitment, limit, cursor, uri);
    }
}

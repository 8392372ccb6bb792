package org.entente.agreements.agreements;

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

/** The agreements of the registry. */
@Path("/api/v1/agreements")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {

    private final RecordAnswers records;

    AgreementResource(RecordAnswers records) {
        this.records = records;
    }

    /** A page of all agreements, newest first. {@code type} and {@code status} choose by code. */
    @GET
    public Uni<RestResponse<Pages.Items<RecordView>>> list(
            @BeanParam ListParameters parameters,
            @QueryParam("type") @Nullable String type,
            @QueryParam("status") @Nullable String status,
            @Context UriInfo uri) {
        return records.list(RecordKind.AGREEMENT, parameters, type, status, uri);
    }

    /** One agreement, by id or reference; {@code asOf} is an RFC 3339 time to know it as of. */
    @GET
    @Path("/{agreement}")
    public Uni<Response> read(
            @PathParam("agreement") String agreement,
            @QueryParam("asOf") @Nullable String asOf,
            @Context Request request) {
        return records.read(RecordKind.AGREEMENT, agreement, asOf, request);
    }

    /** The releases that the agreement is compiled from, first to last. */
    @GET
    @Path("/{agreement}/releases")
    public Uni<RestResponse<Pages.Items<ReleaseView>>> releases(
            @PathParam("agreement") String agreement,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return records.releases(RecordKind.AGREEMENT, agreement, limit, cursor, uri);
    }
}

package org.entente.agreements.meetings;

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

/** The meetings of the registry. */
@Path("/api/v1/meetings")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
public class MeetingResource {

    private final RecordAnswers records;

    MeetingResource(RecordAnswers records) {
        this.records = records;
    }

    /** A page of all meetings, newest first. {@code status} chooses by code. */
    @GET
    public Uni<RestResponse<Pages.Items<RecordView>>> list(
            @BeanParam ListParameters parameters, @QueryParam("status") @Nullable String status, @Context UriInfo uri) {
        return records.list(RecordKind.MEETING, parameters, null, status, uri);
    }

    /** One meeting, by id or reference; {@code asOf} is an RFC 3339 time to know it as of. */
    @GET
    @Path("/{meeting}")
    public Uni<Response> read(
            @PathParam("meeting") String meeting, @QueryParam("asOf") @Nullable String asOf, @Context Request request) {
        return records.read(RecordKind.MEETING, meeting, asOf, request);
    }

    /** The releases that the meeting is compiled from, first to last. */
    @GET
    @Path("/{meeting}/releases")
    public Uni<RestResponse<Pages.Items<ReleaseView>>> releases(
            @PathParam("meeting") String meeting,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return records.releases(RecordKind.MEETING, meeting, limit, cursor, uri);
    }
}

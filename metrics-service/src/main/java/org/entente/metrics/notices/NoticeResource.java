package org.entente.metrics.notices;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.PageRequest;
import org.entente.http.Pages;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Figures that stand out, for curators to see to. */
@Path("/api/v1/exchanges/{exchange}/notices")
@RolesAllowed(Roles.CURATOR)
public class NoticeResource {

    private final Notices notices;
    private final Caller caller;

    NoticeResource(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** The notices of an exchange, the newest first; with {@code status} only the {@code open} or {@code acknowledged} ones. */
    @GET
    public Uni<RestResponse<Pages.Items<NoticeView>>> list(
            @RestPath String exchange,
            @RestQuery Optional<String> status,
            @RestQuery Integer limit,
            @RestQuery String cursor,
            @Context UriInfo uri) {
        return notices.list(exchange, status.map(NoticeResource::isAcknowledged), PageRequest.of(limit, cursor))
                .map(page -> Pages.respond(page, uri));
    }

    /** Says that the caller has seen to a notice: 200, or 409 if someone had before. */
    @POST
    @Path("{id}/acknowledgement")
    public Uni<NoticeView> acknowledge(@RestPath String exchange, @RestPath String id, @Valid @Nullable Remark remark) {
        return notices.acknowledge(exchange, uuid(id), caller.name(), remark == null ? null : remark.note());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no notice '" + id + "'.");
        }
    }

    private static boolean isAcknowledged(String status) {
        return switch (status) {
            case "open" -> false;
            case "acknowledged" -> true;
            default -> throw ProblemException.invalid("status", "This must be open or acknowledged.");
        };
    }

    /** What a person found out about a notice. */
    public record Remark(@Nullable @Size(max = 2_000) String note) {}
}

package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.entente.http.Pages;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.entente.ingestion.documents.Visibility;

/** Reads every decision that was taken on a fact, first to last. */
@Path("/api/v1/facts/{id}/history")
@RolesAllowed({Roles.CONTRIBUTOR, Roles.CURATOR})
public class HistoryResource {

    private final Reviews reviews;
    private final Caller caller;

    public HistoryResource(Reviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    public Uni<Pages.Items<ReviewView>> list(@PathParam("id") UUID id) {
        return reviews.history(Visibility.of(caller), id).map(Pages.Items::new);
    }
}

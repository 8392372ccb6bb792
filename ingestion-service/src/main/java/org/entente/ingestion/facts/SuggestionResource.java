package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.entente.http.Pages;
import org.entente.identity.Roles;

/** Reads which records a fact that waits may belong to, the most probable first; none for one that is decided. */
@Path("/api/v1/facts/{id}/suggestions")
@RolesAllowed(Roles.CURATOR)
public class SuggestionResource {

    private final Facts facts;

    public SuggestionResource(Facts facts) {
        this.facts = facts;
    }

    @GET
    public Uni<Pages.Items<Suggestion>> list(@PathParam("id") UUID id) {
        return facts.likeness(id).map(likeness -> new Pages.Items<>(likeness.suggestions()));
    }
}

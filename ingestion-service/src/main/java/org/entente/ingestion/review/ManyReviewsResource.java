package org.entente.ingestion.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.entente.http.ProblemException;
import org.entente.identity.Caller;
import org.entente.identity.Roles;
import org.jspecify.annotations.Nullable;

/** Takes a curator's decisions on many facts at once. Each is carried out, or refused, for itself. */
@Path("/api/v1/facts/reviews")
@RolesAllowed(Roles.CURATOR)
public class ManyReviewsResource {

    private static final int MOST = 200;

    private final ManyReviews reviews;
    private final Caller caller;

    public ManyReviewsResource(ManyReviews reviews, Caller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Outcomes> decide(@Nullable Batch batch) {
        List<JsonNode> decisions = batch == null || batch.decisions() == null ? List.of() : batch.decisions();
        if (decisions.isEmpty() || decisions.size() > MOST) {
            throw ProblemException.invalid("/decisions", "This must be a list of 1 to " + MOST + " decisions.");
        }
        return reviews.decide(decisions, caller.name()).map(Outcomes::new);
    }

    /**
     * Many decisions as they are sent.
     *
     * @param decisions each {@code {fact, decision, fields?, recordId?, reason?, version?}}
     */
    public record Batch(@Nullable List<JsonNode> decisions) {}

    /** What came of each, in the order in which they were sent. */
    public record Outcomes(List<ReviewOutcome> outcomes) {}
}

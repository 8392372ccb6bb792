package org.entente.ingestion.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.http.IfMatch;
import org.entente.http.Problem;
import org.entente.http.ProblemException;
import org.entente.http.ProblemMappers;
import org.entente.http.ProblemType;
import org.entente.ingestion.facts.FactView;
import org.jboss.logging.Logger;

/** Carries out many decisions, one after the other and each in a transaction of its own: what one comes to leaves the others alone. */
@ApplicationScoped
class ManyReviews {

    private static final Logger LOG = Logger.getLogger(ManyReviews.class);

    private static final Set<String> OF_THE_LIST = Set.of("fact", "version");

    private final Reviews reviews;
    private final ObjectMapper json;

    ManyReviews(Reviews reviews, ObjectMapper json) {
        this.reviews = reviews;
        this.json = json;
    }

    /** What comes of each, in their order. */
    Uni<List<ReviewOutcome>> decide(List<JsonNode> decisions, String curator) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, decisions.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(index -> decide(index, decisions.get(index), curator))
                .collect()
                .asList();
    }

    private Uni<ReviewOutcome> decide(int index, JsonNode decision, String curator) {
        return Uni.createFrom()
                .deferred(() -> decide(decision, curator))
                .map(fact -> ReviewOutcome.done(index, fact))
                .onFailure()
                .recoverWithItem(failure -> ReviewOutcome.refused(index, problem(failure)));
    }

    private Uni<FactView> decide(JsonNode decision, String curator) {
        if (!(decision instanceof ObjectNode object)) {
            throw ProblemException.invalid("", "This must be an object with a fact and a decision.");
        }
        UUID fact = fact(object.path("fact"));
        IfMatch ifMatch = ifMatch(object.path("version"));
        return reviews.decide(fact, request(object), ifMatch, curator);
    }

    private static UUID fact(JsonNode id) {
        try {
            return UUID.fromString(id.asText());
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.invalid("/fact", "This must be the id of a fact.");
        }
    }

    private static IfMatch ifMatch(JsonNode version) {
        if (version.isMissingNode() || version.isNull()) {
            return IfMatch.anything();
        }
        if (!version.isInt()) {
            throw ProblemException.invalid("/version", "This must be the version of the fact that was read.");
        }
        return new IfMatch(Optional.of(List.of(IfMatch.tag(version.intValue()))));
    }

    private ReviewRequest request(ObjectNode decision) {
        try {
            return json.treeToValue(decision.deepCopy().without(OF_THE_LIST), ReviewRequest.class);
        } catch (JsonProcessingException wrongType) {
            throw new ProblemException(ProblemMappers.unreadable(wrongType));
        }
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal.problem();
        }
        LOG.error("One of many decisions failed", failure);
        return Problem.of(ProblemType.INTERNAL, "The service failed. Its log says why.");
    }
}

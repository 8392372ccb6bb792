package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.http.ProblemException;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.FactRepository;
import org.entente.ingestion.review.model.Decision;
import org.entente.ingestion.work.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says which record of the registry an accepted fact belongs to. */
@ApplicationScoped
class Records {

    private final FactRepository facts;
    private final Ids ids;

    Records(FactRepository facts, Ids ids) {
        this.facts = facts;
        this.ids = ids;
    }

    /** The record that the curator names, or that the fact itself once opened, or a new one; none for an observation. */
    Uni<Optional<UUID>> of(Mutiny.Session session, UnderReview matter, Decision.Accept accept) {
        if (matter.fact().kind() == FactKind.OBSERVATION) {
            return Uni.createFrom().item(Optional.empty());
        }
        Uni<UUID> record = accept.recordId()
                .map(named -> requireKnown(session, matter, named))
                .orElseGet(() -> ownOrNew(session, matter));
        return record.map(Optional::of);
    }

    /** A fact may only extend a record that the review itself has made, and of its own kind. */
    private Uni<UUID> requireKnown(Mutiny.Session session, UnderReview matter, UUID named) {
        if (matter.formerRecord().filter(named::equals).isPresent()) {
            return Uni.createFrom().item(named);
        }
        return isKnown(session, matter.fact(), named).map(known -> {
            if (known) {
                return named;
            }
            String kind = matter.fact().kind().wireName();
            throw ProblemException.invalid("/recordId", "There is no such record of kind " + kind + ".");
        });
    }

    /** A record that nothing else belongs to comes back under its address when its fact is accepted again. */
    private Uni<UUID> ownOrNew(Mutiny.Session session, UnderReview matter) {
        if (matter.formerRecord().isEmpty()) {
            return Uni.createFrom().item(ids.next());
        }
        UUID former = matter.formerRecord().get();
        return isKnown(session, matter.fact(), former).map(isOthers -> isOthers ? ids.next() : former);
    }

    private Uni<Boolean> isKnown(Mutiny.Session session, Fact fact, UUID record) {
        return facts.isRecordKnown(session, record, fact.kind());
    }
}

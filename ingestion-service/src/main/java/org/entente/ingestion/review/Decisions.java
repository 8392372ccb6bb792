package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.model.Decider;
import org.entente.ingestion.facts.model.FactFields;
import org.entente.ingestion.facts.model.FactState;
import org.entente.ingestion.review.model.Decision;
import org.entente.ingestion.review.model.Verb;
import org.entente.ingestion.work.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/** Carries one decision out, in the session's transaction: the fact, its history, and the event that tells of it. */
@ApplicationScoped
class Decisions {

    private final Records records;
    private final FactPublication publication;
    private final Ids ids;
    private final Clock clock;

    Decisions(Records records, FactPublication publication, Ids ids, Clock clock) {
        this.records = records;
        this.publication = publication;
        this.ids = ids;
        this.clock = clock;
    }

    /** Carries it out; 409 if the fact's state does not allow it, 400 if the fact cannot belong to the record that is named. */
    Uni<Void> carryOut(Mutiny.Session session, UnderReview matter, Decision decision, Decider by) {
        if (decision instanceof Decision.Accept accept) {
            return accept(session, matter, accept, by);
        }
        return decision instanceof Decision.Reject reject
                ? reject(session, matter, reject, by)
                : undo(session, matter, (Decision.Undo) decision, by);
    }

    private Uni<Void> accept(Mutiny.Session session, UnderReview matter, Decision.Accept accept, Decider by) {
        FactState.Pending pending = pending(matter.fact());
        return records.of(session, matter, accept)
                .map(record -> pending.accept(record, by, matter.later(clock.instant())))
                .chain(accepted -> accept(session, matter, accept, accepted));
    }

    private Uni<Void> accept(
            Mutiny.Session session, UnderReview matter, Decision.Accept accept, FactState.Accepted accepted) {
        Fact fact = matter.fact();
        FactFields before = fact.fields();
        fact.become(accepted, accept.edited().orElse(before));
        return note(session, Verb.ACCEPT, fact, before, accepted.recordId(), accept.reason(), accepted)
                .chain(() -> publication.accepted(session, matter, accepted));
    }

    private Uni<Void> reject(Mutiny.Session session, UnderReview matter, Decision.Reject reject, Decider by) {
        Fact fact = matter.fact();
        FactState.Rejected rejected = pending(fact).reject(reject.reason(), by, matter.later(clock.instant()));
        fact.become(rejected);
        Optional<String> reason = Optional.of(reject.reason());
        return note(session, Verb.REJECT, fact, fact.fields(), Optional.empty(), reason, rejected);
    }

    private Uni<Void> undo(Mutiny.Session session, UnderReview matter, Decision.Undo undo, Decider by) {
        Fact fact = matter.fact();
        FactState.Decided decided = decided(fact);
        FactFields before = fact.fields();
        Optional<UUID> record = decided instanceof FactState.Accepted accepted ? accepted.recordId() : Optional.empty();
        Instant at = matter.later(clock.instant());
        fact.become(decided.undo());
        Review review = new Review(ids.next(), Verb.UNDO, fact, before, record, undo.reason(), by, at);
        Uni<Void> noted = session.persist(review);
        return decided instanceof FactState.Accepted accepted
                ? noted.chain(() -> publication.withdrawn(session, fact, accepted, by, at, undo.reason()))
                : noted;
    }

    private Uni<Void> note(
            Mutiny.Session session,
            Verb verb,
            Fact fact,
            FactFields before,
            Optional<UUID> record,
            Optional<String> reason,
            FactState.Decided decided) {
        Review review = new Review(ids.next(), verb, fact, before, record, reason, decided.by(), decided.at());
        return session.persist(review);
    }

    private static FactState.Pending pending(Fact fact) {
        if (fact.state() instanceof FactState.Pending pending) {
            return pending;
        }
        throw conflict(fact, "already");
    }

    private static FactState.Decided decided(Fact fact) {
        if (fact.state() instanceof FactState.Decided decided) {
            return decided;
        }
        throw conflict(fact, "and has no decision to undo");
    }

    private static ProblemException conflict(Fact fact, String and) {
        String status = fact.state().status().wireName();
        return new ProblemException(ProblemType.CONFLICT, "Fact '" + fact.id() + "' is " + status + " " + and + ".");
    }
}

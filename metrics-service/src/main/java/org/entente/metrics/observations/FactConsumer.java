package org.entente.metrics.observations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.entente.contracts.EventTypes;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FactKind;
import org.entente.contracts.FactWithdrawn;
import org.entente.messaging.Event;
import org.entente.messaging.Handling;
import org.entente.messaging.Inbox;
import org.hibernate.reactive.mutiny.Mutiny;

/** Files the accepted facts that are observations, and notes which acceptances were taken back. */
@ApplicationScoped
public class FactConsumer {

    private static final String WITHDRAW = """
            insert into observation_withdrawal (fact_id, accepted_at, withdrawn_at, withdrawn_by, reason)
            values (:fact, :accepted_at, :withdrawn_at, :withdrawn_by, cast(:reason as text))
            on conflict do nothing
            """;

    private final Inbox inbox;

    FactConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Settles what happened to one fact. */
    @Incoming("facts")
    public Uni<Void> receive(Message<byte[]> message) {
        return inbox.handle(
                message,
                new Handling<>(EventTypes.FACT_ACCEPTED, FactConsumer::file),
                new Handling<>(EventTypes.FACT_WITHDRAWN, FactConsumer::withdraw));
    }

    private static Uni<Void> file(Mutiny.Session session, Event<FactAccepted> event) {
        FactAccepted fact = event.data();
        if (fact.kind() != FactKind.OBSERVATION) {
            return Uni.createFrom().voidItem();
        }
        return session.find(Observation.class, Observation.key(fact))
                .chain(filed -> filed == null
                        ? session.persist(new Observation(fact))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> withdraw(Mutiny.Session session, Event<FactWithdrawn> event) {
        FactWithdrawn fact = event.data();
        if (fact.kind() != FactKind.OBSERVATION) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(WITHDRAW)
                .setParameter("fact", fact.factId())
                .setParameter("accepted_at", fact.acceptedAt())
                .setParameter("withdrawn_at", fact.withdrawnAt())
                .setParameter("withdrawn_by", fact.withdrawnBy())
                .setParameter("reason", fact.reason())
                .executeUpdate()
                .replaceWithVoid();
    }
}

package org.entente.metrics.observations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.entente.contracts.EventTypes;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FactKind;
import org.entente.messaging.Event;
import org.entente.messaging.Inbox;
import org.hibernate.reactive.mutiny.Mutiny;

/** Files the accepted facts that are observations. */
@ApplicationScoped
public class FactConsumer {

    private final Inbox inbox;

    FactConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Settles one accepted fact. */
    @Incoming("facts")
    public Uni<Void> receive(Message<byte[]> message) {
        return inbox.handle(message, FactConsumer::file, EventTypes.FACT_ACCEPTED);
    }

    private static Uni<Void> file(Mutiny.Session session, Event<FactAccepted> event) {
        FactAccepted fact = event.data();
        if (fact.kind() != FactKind.OBSERVATION) {
            return Uni.createFrom().voidItem();
        }
        return session.find(Observation.class, fact.factId())
                .chain(filed -> filed == null
                        ? session.persist(new Observation(fact))
                        : Uni.createFrom().voidItem());
    }
}

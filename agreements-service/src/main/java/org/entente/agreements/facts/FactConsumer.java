package org.entente.agreements.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.entente.agreements.releases.Registry;
import org.entente.agreements.releases.RegistryRefusal;
import org.entente.agreements.releases.model.NewRelease;
import org.entente.contracts.EventTypes;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FactKind;
import org.entente.messaging.Event;
import org.entente.messaging.Inbox;
import org.entente.messaging.UnprocessableEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes every accepted agreement, meeting and commitment a release of the registry; observations are another service's. */
@ApplicationScoped
class FactConsumer {

    private final Inbox inbox;
    private final FactReleases releases;
    private final Registry registry;

    FactConsumer(Inbox inbox, FactReleases releases, Registry registry) {
        this.inbox = inbox;
        this.releases = releases;
        this.registry = registry;
    }

    @Incoming("facts")
    Uni<Void> on(Message<byte[]> message) {
        return inbox.handle(message, this::record, EventTypes.FACT_ACCEPTED);
    }

    private Uni<Void> record(Mutiny.Session session, Event<FactAccepted> event) {
        if (event.data().kind() == FactKind.OBSERVATION) {
            return Uni.createFrom().voidItem();
        }
        return registry.record(session, release(event.data()))
                .onFailure(RegistryRefusal.class)
                .transform(refusal -> new UnprocessableEvent(refusal.getMessage(), refusal));
    }

    private NewRelease release(FactAccepted fact) {
        try {
            return releases.release(fact);
        } catch (IllegalArgumentException notAllowed) {
            throw new UnprocessableEvent(
                    "Fact " + fact.factId() + " can be no release: " + notAllowed.getMessage(), notAllowed);
        }
    }
}

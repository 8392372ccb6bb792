package org.entente.agreements.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.entente.agreements.releases.Registry;
import org.entente.agreements.releases.RegistryRefusal;
import org.entente.agreements.releases.model.NewRelease;
import org.entente.agreements.releases.model.WrongRelease;
import org.entente.contracts.EventTypes;
import org.entente.contracts.FactAccepted;
import org.entente.contracts.FactKind;
import org.entente.contracts.FactWithdrawn;
import org.entente.messaging.Event;
import org.entente.messaging.Handling;
import org.entente.messaging.Inbox;
import org.entente.messaging.UnprocessableEvent;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes every accepted agreement, meeting and commitment a release of the registry, and withdraws the release when the acceptance is
 * taken back; observations are another service's.
 */
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
        return inbox.handle(
                message,
                new Handling<>(EventTypes.FACT_ACCEPTED, this::record),
                new Handling<>(EventTypes.FACT_WITHDRAWN, this::withdraw));
    }

    private Uni<Void> record(Mutiny.Session session, Event<FactAccepted> event) {
        if (event.data().kind() == FactKind.OBSERVATION) {
            return Uni.createFrom().voidItem();
        }
        return registry.record(session, release(event.data()))
                .onFailure(RegistryRefusal.class)
                .transform(refusal -> new UnprocessableEvent(refusal.getMessage(), refusal));
    }

    private Uni<Void> withdraw(Mutiny.Session session, Event<FactWithdrawn> event) {
        FactWithdrawn fact = event.data();
        if (fact.kind() == FactKind.OBSERVATION) {
            return Uni.createFrom().voidItem();
        }
        return registry.withdraw(
                session,
                new WrongRelease(
                        Objects.requireNonNull(fact.recordId()),
                        fact.factId(),
                        fact.acceptedAt(),
                        fact.withdrawnBy(),
                        Optional.ofNullable(fact.reason())));
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

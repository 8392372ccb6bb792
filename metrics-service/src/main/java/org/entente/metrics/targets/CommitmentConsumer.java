package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.entente.contracts.EventTypes;
import org.entente.messaging.Inbox;

/** Makes targets of the commitments that are about items of an exchange. */
@ApplicationScoped
public class CommitmentConsumer {

    private final Inbox inbox;
    private final Commitments commitments;

    CommitmentConsumer(Inbox inbox, Commitments commitments) {
        this.inbox = inbox;
        this.commitments = commitments;
    }

    /** Follows one change of a commitment's record. */
    @Incoming("commitments")
    public Uni<Void> receive(Message<byte[]> message) {
        return inbox.handle(
                message, (session, event) -> commitments.follow(session, event.data()), EventTypes.COMMITMENT_CHANGED);
    }
}

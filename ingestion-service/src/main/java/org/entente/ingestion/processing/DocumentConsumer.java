package org.entente.ingestion.processing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.entente.contracts.EventTypes;
import org.entente.messaging.Handling;
import org.entente.messaging.Inbox;

/** Takes submitted documents off the queue. */
@ApplicationScoped
public class DocumentConsumer {

    private final Inbox inbox;
    private final Processing processing;

    public DocumentConsumer(Inbox inbox, Processing processing) {
        this.inbox = inbox;
        this.processing = processing;
    }

    @Incoming("documents")
    public Uni<Void> on(Message<byte[]> message) {
        return inbox.handle(
                message, new Handling<>(EventTypes.DOCUMENT_SUBMITTED, processing::process, processing::giveUp));
    }
}

package org.entente.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leaves an effect for each probe; those named for it fail. */
@ApplicationScoped
public class ProbeHandler {

    static final String FLAKY = "flaky";
    static final String HOPELESS = "hopeless";

    private final Inbox inbox;
    private final AtomicInteger faultsLeft = new AtomicInteger(2);

    public ProbeHandler(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("probes")
    Uni<Void> on(Message<byte[]> message) {
        return inbox.handle(message, this::leaveEffect, Probe.MADE);
    }

    private Uni<Void> leaveEffect(Mutiny.Session session, Event<Probe> event) {
        String name = event.data().name();
        return session.createNativeQuery("insert into effect (name) values (?1)")
                .setParameter(1, name)
                .executeUpdate()
                .invoke(() -> failIfNamedForIt(name))
                .replaceWithVoid();
    }

    private void failIfNamedForIt(String name) {
        if (name.startsWith(HOPELESS)) {
            throw new UnprocessableEvent("It is hopeless");
        }
        if (name.startsWith(FLAKY) && faultsLeft.getAndDecrement() > 0) {
            throw new UncheckedIOException(new IOException("The line is down"));
        }
    }
}

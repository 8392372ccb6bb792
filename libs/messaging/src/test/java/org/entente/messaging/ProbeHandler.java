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
    static final String DEFECTIVE = "defective";
    static final String GIVEN_UP = "given up: ";

    private final Inbox inbox;
    private final AtomicInteger faultsLeft = new AtomicInteger(2);

    public ProbeHandler(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("probes")
    Uni<Void> on(Message<byte[]> message) {
        return inbox.handle(message, new Handling<>(Probe.MADE, this::leaveEffect, ProbeHandler::leaveTrace));
    }

    private Uni<Void> leaveEffect(Mutiny.Session session, Event<Probe> event) {
        String name = event.data().name();
        return lock(session)
                .chain(() -> session.createNativeQuery("insert into effect (name) values (?1)")
                        .setParameter(1, name)
                        .executeUpdate())
                .invoke(() -> failIfNamedForIt(name))
                .replaceWithVoid();
    }

    private static Uni<Void> leaveTrace(Mutiny.Session session, Event<Probe> event) {
        return lock(session)
                .chain(() -> session.createNativeQuery("insert into effect (name) values (?1)")
                        .setParameter(1, GIVEN_UP + event.data().name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One row that every attempt holds until its transaction ends. */
    private static Uni<Integer> lock(Mutiny.Session session) {
        return session.createNativeQuery("update turn set taken = taken + 1").executeUpdate();
    }

    private void failIfNamedForIt(String name) {
        if (name.startsWith(HOPELESS)) {
            throw new UnprocessableEvent("It is hopeless");
        }
        if (name.startsWith(DEFECTIVE)) {
            throw new IllegalStateException("It is defective");
        }
        if (name.startsWith(FLAKY) && faultsLeft.getAndDecrement() > 0) {
            throw new UncheckedIOException(new IOException("The line is down"));
        }
    }
}

package org.entente.messaging;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What an event of a type does. */
@FunctionalInterface
public interface EventHandler<T> {

    /**
     * Does it, in the transaction of the session. Fails with {@link UnprocessableEvent} if it can never be done.
     *
     * @param session open, and in a transaction that commits when the result arrives
     */
    Uni<Void> handle(Mutiny.Session session, Event<T> event);
}

package org.entente.messaging;

import io.smallrye.mutiny.Uni;
import org.entente.contracts.EventType;

/**
 * What the events of one type do.
 *
 * @param lastResort what is done about an event that could not be handled, before it goes to the dead letters: in a transaction of its
 *     own, after that of the event has ended
 */
public record Handling<T>(EventType<T> type, EventHandler<T> handler, EventHandler<T> lastResort) {

    /** Of an event that cannot be handled, nothing is left but its dead letter. */
    public Handling(EventType<T> type, EventHandler<T> handler) {
        this(type, handler, (session, event) -> Uni.createFrom().voidItem());
    }
}

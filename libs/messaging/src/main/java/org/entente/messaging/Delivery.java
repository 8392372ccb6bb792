package org.entente.messaging;

/** What came of sending an event. */
sealed interface Delivery {

    OutboxEntry entry();

    /** Whether the outbox is done with it. */
    default boolean isSettled() {
        return !(this instanceof Postponed);
    }

    /** The broker has acknowledged it. */
    record Sent(OutboxEntry entry) implements Delivery {}

    /** The broker can never take it. */
    record Refused(OutboxEntry entry, String reason) implements Delivery {}

    /** It could not be sent now; it stays in the outbox, and so does what follows it in its key. */
    record Postponed(OutboxEntry entry) implements Delivery {}
}

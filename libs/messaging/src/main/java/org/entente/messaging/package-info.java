/**
 * Events over Kafka that are neither lost nor handled twice.
 *
 * <p>{@link org.entente.messaging.Outbox} commits an event with the change that it tells of, {@link
 * org.entente.messaging.OutboxRelay} sends it until the broker has it. {@link org.entente.messaging.Inbox} commits an event's effect
 * with the note that it was handled, and puts what can never be handled among the dead letters of its topic.
 */
package org.entente.messaging;

package org.entente.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.entente.contracts.EventType;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Handles what arrives on a channel so that each event takes effect once.
 *
 * <p>The effect and the note that it was done commit in one transaction, and the record is acknowledged after. Transient faults are
 * retried for as long as they last, with back-off, and keep what follows waiting, so that the order holds. What can never be handled
 * goes to the dead letters of its topic, with the reason.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private static final String NOTE = """
            insert into inbox (channel, source, event_id) values (?1, ?2, ?3) on conflict do nothing
            """;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;
    private final Retries retries;

    public Inbox(Mutiny.SessionFactory sessions, ObjectMapper json, Retries retries) {
        this.sessions = sessions;
        this.json = json;
        this.retries = retries;
    }

    /**
     * Handles a Kafka record that holds an event of that type; others are acknowledged and passed over.
     *
     * @return when the record is settled: acknowledged, or among the dead letters
     */
    public <T> Uni<Void> handle(Message<byte[]> message, EventHandler<T> handler, EventType<T> type) {
        return handle(message, new Handling<>(type, handler));
    }

    /**
     * Handles a Kafka record that holds an event of one of those types; others are acknowledged and passed over. What shares a key is
     * handled in its order, whatever the types.
     *
     * @return when the record is settled: acknowledged, or among the dead letters
     */
    public Uni<Void> handle(Message<byte[]> message, Handling<?>... handlings) {
        var record = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        Uni<Void> settled = Arrays.stream(handlings)
                .filter(each -> CloudEventHeaders.areOfType(
                        record.getHeaders(), each.type().name()))
                .findFirst()
                .map(each -> handle(record, message.getPayload(), each))
                .orElseGet(() -> passOver(record));
        return settled.chain(() -> Uni.createFrom().completionStage(message::ack))
                .onFailure()
                .recoverWithUni(failure -> deadLetter(message, record, failure));
    }

    private <T> Uni<Void> handle(IncomingKafkaRecordMetadata<?, ?> record, byte[] payload, Handling<T> handling) {
        return Uni.createFrom()
                .item(() -> read(record, payload, handling.type()))
                .chain(event -> retries.retrying(() -> handleOnce(record, event, handling))
                        .onFailure()
                        .call(failure -> retries.retrying(() -> sessions.withTransaction(
                                session -> handling.lastResort().handle(session, event)))));
    }

    private <T> Uni<Void> handleOnce(IncomingKafkaRecordMetadata<?, ?> record, Event<T> event, Handling<T> handling) {
        return sessions.withTransaction((session, transaction) -> note(session, record.getChannel(), event)
                .chain(isNew -> isNew ? handling.handler().handle(session, event) : skip(event)));
    }

    private Uni<Boolean> note(Mutiny.Session session, String channel, Event<?> event) {
        return session.createNativeQuery(NOTE)
                .setParameter(1, channel)
                .setParameter(2, event.source())
                .setParameter(3, event.id())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private <T> Event<T> read(IncomingKafkaRecordMetadata<?, ?> record, byte[] payload, EventType<T> type) {
        CloudEventHeaders headers = CloudEventHeaders.of(record.getHeaders());
        try {
            T data = json.readValue(payload, type.payload());
            String key = String.valueOf(record.getKey());
            return new Event<>(headers.id(), headers.source(), headers.type(), key, headers.time(), data);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnprocessableEvent("The data is not that of " + type.name() + ": " + e.getMessage(), e);
        }
    }

    private static Uni<Void> skip(Event<?> event) {
        LOG.debugf("Event %s of %s has been handled before", event.id(), event.source());
        return Uni.createFrom().voidItem();
    }

    /** A record without a type is no event at all; one of another type is somebody else's. */
    private static Uni<Void> passOver(IncomingKafkaRecordMetadata<?, ?> record) {
        return Uni.createFrom()
                .item(() -> CloudEventHeaders.of(record.getHeaders()))
                .replaceWithVoid();
    }

    private static Uni<Void> deadLetter(
            Message<byte[]> message, IncomingKafkaRecordMetadata<?, ?> record, Throwable reason) {
        LOG.errorf(
                reason,
                "The record at %s-%d@%d goes to the dead letters",
                record.getTopic(),
                record.getPartition(),
                record.getOffset());
        return Uni.createFrom().completionStage(() -> message.nack(reason));
    }
}

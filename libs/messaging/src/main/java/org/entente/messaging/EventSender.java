package org.entente.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** Sends events to Kafka as CloudEvents 1.0 in binary mode: attributes in {@code ce_} headers, JSON data. */
@ApplicationScoped
public class EventSender {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final MutinyEmitter<byte[]> emitter;
    private final URI source;

    /** The relay bounds what is under way, so the channel need not. */
    public EventSender(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            MessagingConfig config) {
        this.emitter = emitter;
        this.source = URI.create("urn:entente:" + config.sourceName());
    }

    /**
     * Sends events of one key, each when the one before it is acknowledged, so that no failure can change their order. Stops at the
     * first that cannot be sent now.
     *
     * @return what came of each that was tried
     */
    Uni<List<Delivery>> sendInOrder(List<OutboxEntry> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .select()
                .first(Delivery::isSettled)
                .collect()
                .asList();
    }

    private Uni<Delivery> send(OutboxEntry entry) {
        return emitter.sendMessage(message(entry))
                .<Delivery>map(acknowledged -> new Delivery.Sent(entry))
                .onFailure()
                .recoverWithItem(failure -> undelivered(entry, failure));
    }

    private static Delivery undelivered(OutboxEntry entry, Throwable failure) {
        if (isRefusal(failure)) {
            LOG.errorf(failure, "The broker refuses event %s of %s; it is set aside", entry.eventId(), entry.topic());
            return new Delivery.Refused(entry, failure.toString());
        }
        LOG.warnf("Event %s of %s waits in the outbox: %s", entry.eventId(), entry.topic(), failure.toString());
        return new Delivery.Postponed(entry);
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
    }

    private Message<byte[]> message(OutboxEntry entry) {
        return Message.of(entry.data().getBytes(StandardCharsets.UTF_8), Metadata.of(cloudEvent(entry), record(entry)));
    }

    private OutgoingCloudEventMetadata<Object> cloudEvent(OutboxEntry entry) {
        return OutgoingCloudEventMetadata.builder()
                .withId(entry.eventId().toString())
                .withSource(source)
                .withType(entry.type())
                .withSubject(entry.key())
                .withTimestamp(entry.time().toZonedDateTime())
                .withDataContentType("application/json")
                .build();
    }

    private static OutgoingKafkaRecordMetadata<String> record(OutboxEntry entry) {
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(entry.topic())
                .withKey(entry.key())
                .build();
    }
}

package org.entente.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends events to Kafka as CloudEvents 1.0 in binary mode: attributes in {@code ce_} headers, JSON data. */
@ApplicationScoped
public class EventSender {

    private final MutinyEmitter<byte[]> emitter;
    private final URI source;

    /** The relay bounds what is under way, so the channel need not. */
    public EventSender(
            @Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            MessagingConfig config) {
        this.emitter = emitter;
        this.source = URI.create("urn:entente:" + config.sourceName());
    }

    /** Sends them in their order; the result arrives when the broker has acknowledged all, or could not take one. */
    Uni<Void> send(List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Uni<Void>> sends = entries.stream()
                .map(entry -> emitter.sendMessage(message(entry)))
                .toList();
        return Uni.join().all(sends).andCollectFailures().replaceWithVoid();
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

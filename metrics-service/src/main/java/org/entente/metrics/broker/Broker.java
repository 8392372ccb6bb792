package org.entente.metrics.broker;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends many records at once and tells when the broker has acknowledged all of them.
 *
 * <p>A channel of Reactive Messaging wraps each record in a message of its own, which costs more than the sending; so this is the
 * plain producer. Its {@code send} blocks while it looks for the broker, hence a thread for it alone; what waits for that thread, and for
 * acknowledgements, is bounded.
 */
@ApplicationScoped
public class Broker {

    private final Producer<String, byte[]> producer;
    private final Duration timeout;
    private final Backlog backlog;
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "entente-kafka-sender"));

    Broker(@Identifier("default-kafka-broker") Map<String, Object> kafka, BrokerConfig config) {
        this.producer = new KafkaProducer<>(settings(kafka, config), new StringSerializer(), new ByteArraySerializer());
        this.timeout = config.deliveryTimeout();
        this.backlog = new Backlog(config.maxWaiting());
    }

    /**
     * Sends them in their order; fails with {@link BrokerUnavailable} unless all are acknowledged in time, and at once when too much
     * waits already.
     */
    public Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .<Void>emitter(emitter -> enqueue(records, emitter))
                .ifNoItem()
                .after(timeout.multipliedBy(2))
                .fail()
                .onFailure()
                .transform(BrokerUnavailable::new)
                .emitOn(Infrastructure.getDefaultExecutor());
    }

    private void enqueue(List<ProducerRecord<String, byte[]>> records, UniEmitter<? super Void> emitter) {
        long size = Backlog.sizeOf(records);
        if (!backlog.admit(size)) {
            emitter.fail(new RejectedExecutionException("Too much waits for Kafka already"));
            return;
        }
        Delivery delivery = new Delivery(records, emitter, () -> backlog.release(size));
        sender.execute(() -> delivery.send(producer));
    }

    @PreDestroy
    void close() {
        sender.shutdown();
        producer.close(timeout);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, BrokerConfig config) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "metrics");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, config.linger().toMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, config.batchBytes());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                config.requestTimeout().toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.deliveryTimeout().toMillis());
        settings.put(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, config.deliveryTimeout().toMillis());
        return settings;
    }
}

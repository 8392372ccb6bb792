package org.entente.metrics.broker;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Records on their way to the broker; tells of the last acknowledgement, or of the first failure. */
final class Delivery implements Callback {

    private final List<ProducerRecord<String, byte[]>> records;
    private final UniEmitter<? super Void> emitter;
    private final Runnable whenSettled;
    private final AtomicInteger unsettled;
    private final AtomicBoolean failed = new AtomicBoolean();

    /**
     * Records that nothing is known of yet.
     *
     * @param whenSettled run once, when no record is under way any more
     */
    Delivery(List<ProducerRecord<String, byte[]>> records, UniEmitter<? super Void> emitter, Runnable whenSettled) {
        this.records = records;
        this.emitter = emitter;
        this.whenSettled = whenSettled;
        this.unsettled = new AtomicInteger(records.size());
        emitter.onTermination(() -> failed.set(true));
    }

    /** Sends them in their order, up to the first that fails or until nobody waits for them any more. */
    void send(Producer<String, byte[]> producer) {
        for (int sent = 0; sent < records.size(); sent++) {
            if (failed.get()) {
                settle(records.size() - sent);
                return;
            }
            send(producer, records.get(sent));
        }
    }

    private void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> next) {
        try {
            producer.send(next, this);
        } catch (RuntimeException e) {
            onCompletion(null, e);
        }
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            failed.set(true);
            emitter.fail(failure);
        }
        settle(1);
    }

    private void settle(int count) {
        if (unsettled.addAndGet(-count) == 0) {
            whenSettled.run();
            emitter.complete(null);
        }
    }
}

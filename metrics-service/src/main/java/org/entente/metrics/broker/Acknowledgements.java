package org.entente.metrics.broker;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Counts the acknowledgements of a batch; tells of the last one, or of the first failure. */
final class Acknowledgements implements Callback {

    private final AtomicInteger missing;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final UniEmitter<? super Void> emitter;

    Acknowledgements(int expected, UniEmitter<? super Void> emitter) {
        this.missing = new AtomicInteger(expected);
        this.emitter = emitter;
    }

    boolean hasFailed() {
        return failed.get();
    }

    void fail(Throwable failure) {
        failed.set(true);
        emitter.fail(failure);
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            fail(failure);
        } else if (missing.decrementAndGet() == 0) {
            emitter.complete(null);
        }
    }
}

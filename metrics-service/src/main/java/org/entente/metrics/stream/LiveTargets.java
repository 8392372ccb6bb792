package org.entente.metrics.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Spreads what was reached to all streams of an exchange. */
@ApplicationScoped
public class LiveTargets {

    private static final int BACKLOG = 64;

    private final Map<String, BroadcastProcessor<String>> listeners = new ConcurrentHashMap<>();

    LiveTargets() {}

    /** Takes a {@code target.reached.v1}, as JSON. */
    void receive(String exchange, String json) {
        BroadcastProcessor<String> processor = listeners.get(exchange);
        if (processor != null) {
            processor.onNext(json);
        }
    }

    /** What is reached of an exchange's targets from now on; a listener that is too slow misses some. */
    Multi<String> of(String exchange) {
        return listeners
                .computeIfAbsent(exchange, key -> BroadcastProcessor.create())
                .onOverflow()
                .buffer(BACKLOG)
                .onFailure(BackPressureFailure.class)
                .retry()
                .indefinitely();
    }
}

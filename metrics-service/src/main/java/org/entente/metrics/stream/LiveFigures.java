package org.entente.metrics.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Spreads updates to all streams of an exchange, at most once in the interval, be they from one instance or several. */
@ApplicationScoped
public class LiveFigures {

    private final Map<String, Update> latest = new ConcurrentHashMap<>();
    private final Map<String, BroadcastProcessor<Update>> listeners = new ConcurrentHashMap<>();
    private final Pace pace;

    LiveFigures(StreamConfig config) {
        this.pace = new Pace(config.interval(), this::spread);
    }

    /** Takes an update, unless the same or a later one was taken before. */
    void receive(Update update) {
        if (latest.merge(update.exchange(), update, Update::later) == update) {
            pace.changed(update.exchange());
        }
    }

    /** The updates of an exchange from now on; a slow listener misses all but the last. */
    Multi<Update> of(String exchange) {
        return listeners
                .computeIfAbsent(exchange, key -> BroadcastProcessor.create())
                .onOverflow()
                .dropPreviousItems();
    }

    private Uni<Void> spread(String exchange) {
        BroadcastProcessor<Update> processor = listeners.get(exchange);
        if (processor != null) {
            processor.onNext(latest.get(exchange));
        }
        return Uni.createFrom().voidItem();
    }
}

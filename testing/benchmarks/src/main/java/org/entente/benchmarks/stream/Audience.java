package org.entente.benchmarks.stream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.benchmarks.load.Latencies;
import org.entente.benchmarks.load.Requests;
import org.entente.benchmarks.scenario.Failure;

/** Many clients of one stream. */
final class Audience {

    private static final int OPENED_AT_ONCE = 50;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final List<Listener> listeners = new ArrayList<>();
    private int gone;

    private Audience() {}

    /**
     * What they got of the updates of a time.
     *
     * @param updates how many updates there were
     * @param missed how many did not reach one of the clients, over all clients
     * @param ended how many streams did not last
     */
    record Reception(int updates, long missed, int ended, Latencies latencies) {}

    /** So many clients, all of whom are listening. */
    static Audience open(int clients, Requests requests, String path, Clock clock) throws Exception {
        Audience audience = new Audience();
        while (audience.listeners.size() < clients) {
            List<Future<Void>> opened = new ArrayList<>();
            for (int n = 0; n < OPENED_AT_ONCE && audience.listeners.size() < clients; n++) {
                Listener listener = new Listener(clock);
                audience.listeners.add(listener);
                opened.add(requests.follow(path).map(response -> audience.listen(response, listener)));
            }
            await(Future.all(opened));
        }
        return audience;
    }

    private Void listen(HttpClientResponse response, Listener listener) {
        if (response.statusCode() != OK) {
            throw new Failure("The stream was answered " + response.statusCode() + ".");
        }
        response.handler(listener::read).exceptionHandler(broken -> gone++).endHandler(end -> gone++);
        return null;
    }

    /** Of the updates that were published in that time. On the thread that the clients read on. */
    Reception between(Instant from, Instant to) {
        Set<Instant> updates = listeners.stream()
                .flatMap(listener -> listener.received().keySet().stream())
                .filter(at -> at.isAfter(from) && at.isBefore(to))
                .collect(Collectors.toSet());
        Latencies latencies = new Latencies();
        long missed = 0;
        for (Listener listener : listeners) {
            Map<Instant, Instant> received = listener.received();
            missed += updates.stream().filter(at -> !received.containsKey(at)).count();
            received.forEach((at, arrived) -> {
                if (updates.contains(at)) {
                    latencies.add(Duration.between(at, arrived).toNanos());
                }
            });
        }
        return new Reception(updates.size(), missed, gone, latencies);
    }

    private static void await(Future<?> work) throws Exception {
        work.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}

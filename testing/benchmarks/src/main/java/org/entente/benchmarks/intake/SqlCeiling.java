package org.entente.benchmarks.intake;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.benchmarks.load.Events;
import org.entente.benchmarks.load.Population;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.scenario.Failure;
import org.entente.metrics.counting.BareCounting;

/** How many events the database counts when nothing but the counting statement is asked of it. */
final class SqlCeiling {

    private static final String EXCHANGE = "ceiling";
    private static final long SEED = 23;
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;
    private final Clock clock;
    private final Events events = new Events(new Population(SEED));
    private long sent;

    SqlCeiling(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Events counted in a second. */
    double measure(int connections, Duration length) throws Exception {
        platform.api().createExchange(EXCHANGE);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        try {
            List<BareCounting> ready = connect(vertx, connections);
            long before = platform.api().counted(EXCHANGE);
            sent = 0;
            long start = System.nanoTime();
            await(run(vertx, ready, start + length.toNanos()), length);
            double seconds = (System.nanoTime() - start) / NANOS_IN_A_SECOND;
            requireCounted(platform.api().counted(EXCHANGE) - before);
            return sent / seconds;
        } finally {
            await(vertx.close(), PATIENCE);
        }
    }

    /** Connections that have counted a batch, and so have their plan. */
    private List<BareCounting> connect(Vertx vertx, int connections) throws Exception {
        List<BareCounting> ready = new ArrayList<>();
        for (int n = 0; n < connections; n++) {
            BareCounting counting = await(BareCounting.connect(vertx, platform.database()), PATIENCE);
            await(counting.count(next()), PATIENCE);
            ready.add(counting);
        }
        return ready;
    }

    /** On one thread, as the ids of events ask for. */
    private Future<Void> run(Vertx vertx, List<BareCounting> connections, long until) {
        Promise<Void> over = Promise.promise();
        vertx.runOnContext(begin -> keepCounting(connections, until).onComplete(over));
        return over.future();
    }

    private Future<Void> keepCounting(List<BareCounting> connections, long until) {
        return Future.all(connections.stream()
                        .map(counting -> keepCounting(counting, until))
                        .toList())
                .mapEmpty();
    }

    private Future<Void> keepCounting(BareCounting counting, long until) {
        Promise<Void> over = Promise.promise();
        countNext(counting, next(), until, over);
        return over.future().eventually(counting::close);
    }

    /** The parameters of the next statement are made while this one runs. */
    private void countNext(BareCounting counting, Tuple batch, long until, Promise<Void> over) {
        if (System.nanoTime() - until >= 0) {
            over.complete();
            return;
        }
        Future<Void> counted = counting.count(batch);
        sent += BareCounting.BATCH;
        Tuple next = next();
        counted.onFailure(over::fail).onSuccess(done -> countNext(counting, next, until, over));
    }

    private Tuple next() {
        return BareCounting.parameters(events.draw(EXCHANGE, BareCounting.BATCH, clock.instant()));
    }

    private void requireCounted(long counted) {
        if (counted != sent) {
            throw new Failure("The bare statement was given %d events and counted %d.".formatted(sent, counted));
        }
    }

    private static <T> T await(Future<T> work, Duration length) throws Exception {
        return work.toCompletionStage()
                .toCompletableFuture()
                .get(length.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS);
    }
}

package org.entente.benchmarks.intake;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.benchmarks.load.BatchBody;
import org.entente.benchmarks.load.Counted;
import org.entente.benchmarks.load.Intake;
import org.entente.benchmarks.load.Latencies;
import org.entente.benchmarks.load.Population;
import org.entente.benchmarks.load.Requests;
import org.entente.benchmarks.platform.Platform;

/** The whole way of events: in by the gateway, acknowledged, counted. Each connection sends its next batch when the last is accepted. */
final class Pipeline {

    private static final int CONNECTIONS = 4;
    private static final int BATCH = 500;
    private static final int DIFFERENT_BATCHES = 16;
    private static final long SEED = 11;
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(5);
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final Platform platform;
    private final Clock clock;
    private final Consumer<String> tell;
    private final List<Supplier<BatchBody>> batches;

    Pipeline(Platform platform, Clock clock, Consumer<String> tell) {
        this.platform = platform;
        this.clock = clock;
        this.tell = tell;
        Population population = new Population(SEED);
        this.batches =
                Stream.generate(() -> inTurn(population)).limit(CONNECTIONS).toList();
    }

    /**
     * What came of it.
     *
     * @param accepted events that were acknowledged, all of which were counted
     * @param sending seconds until the last batch was accepted
     * @param counting seconds until the last event was counted
     */
    record Run(long accepted, double sending, double counting, Latencies answers, long repeats) {}

    /** Sends for that long, then waits until everything is counted. */
    Run run(Duration length) throws Exception {
        Counted counted = new Counted(platform.api(), IntakeScenario.EXCHANGE);
        try (Requests requests =
                new Requests(platform.api().gateway(), platform.api().newToken(), CONNECTIONS)) {
            Intake intake = new Intake(requests, IntakeScenario.EXCHANGE, clock);
            long start = System.nanoTime();
            follow(start, send(intake, start + length.toNanos()), intake, counted);
            double sending = seconds(start);
            tell.accept("all is sent; %,d events are not counted yet".formatted(intake.accepted() - counted.now()));
            counted.awaitExactly(intake.accepted());
            double counting = seconds(start);
            counted.requireStill(intake.accepted());
            return new Run(intake.accepted(), sending, counting, intake.latencies(), intake.repeats());
        }
    }

    private CompletableFuture<?> send(Intake intake, long until) {
        List<Future<Void>> all = new ArrayList<>();
        batches.forEach(own -> all.add(intake.keepSending(own, until)));
        return Future.all(all).toCompletionStage().toCompletableFuture();
    }

    private void follow(long start, CompletableFuture<?> sending, Intake intake, Counted counted) throws Exception {
        while (!sending.isDone()) {
            try {
                sending.get(BETWEEN_NEWS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillSending) {
                double seconds = seconds(start);
                tell.accept("%3.0f s: %,.0f/s acknowledged, %,.0f/s counted"
                        .formatted(seconds, intake.accepted() / seconds, counted.now() / seconds));
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** A connection's own batches: none is written over while it is being sent. */
    private static Supplier<BatchBody> inTurn(Population population) {
        Deque<BatchBody> own = Stream.generate(() -> new BatchBody(
                        Stream.generate(population::draw).limit(BATCH).toList()))
                .limit(DIFFERENT_BATCHES)
                .collect(Collectors.toCollection(ArrayDeque::new));
        return () -> {
            BatchBody next = own.remove();
            own.add(next);
            return next;
        };
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / NANOS_IN_A_SECOND;
    }
}

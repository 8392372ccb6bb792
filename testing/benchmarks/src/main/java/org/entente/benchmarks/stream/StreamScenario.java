package org.entente.benchmarks.stream;

import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.benchmarks.load.BatchBody;
import org.entente.benchmarks.load.Intake;
import org.entente.benchmarks.load.OpenLoop;
import org.entente.benchmarks.load.Population;
import org.entente.benchmarks.load.Requests;
import org.entente.benchmarks.load.Schedule;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.report.Bar;
import org.entente.benchmarks.report.Figure;
import org.entente.benchmarks.report.Unit;
import org.entente.benchmarks.scenario.Extent;
import org.entente.benchmarks.scenario.Failure;
import org.entente.benchmarks.scenario.Scenario;

/** Whether very many clients of the live stream get each update soon, and what memory they take, while a few events come in. */
public final class StreamScenario implements Scenario {

    private static final String EXCHANGE = "stream";
    private static final int CLIENTS = 1_000;
    private static final int CONNECTIONS = 5;
    private static final int BATCHES_PER_SECOND = 5;
    private static final int BATCH = 10;
    private static final int DIFFERENT_BATCHES = 100;
    private static final long SEED = 19;
    private static final Duration LAST_UPDATE = Duration.ofSeconds(4);
    private static final Bar SOON = Bar.atMost(1_500);
    private static final Bar NONE = Bar.atMost(0);
    private static final Bar SMALL = Bar.atMost(512);

    private final Clock clock;

    public StreamScenario(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public List<Figure> measure(Platform platform, Extent extent, Consumer<String> tell) throws Exception {
        platform.api().createExchange(EXCHANGE);
        String token = platform.api().newToken();
        // The clients have connections of their own, so that nothing else waits for one
        try (Requests streams = new Requests(platform.api().gateway(), token, CLIENTS);
                Requests sending = new Requests(platform.api().gateway(), token, CONNECTIONS)) {
            Audience audience = Audience.open(CLIENTS, streams, "exchanges/" + EXCHANGE + "/stream", clock);
            tell.accept("%,d clients are listening".formatted(CLIENTS));
            send(sending, extent.part());
            Instant from = clock.instant();
            send(sending, extent.load());
            Instant to = clock.instant();
            double gateway = platform.megabytes("gateway");
            double metrics = platform.megabytes("metrics-service");
            Thread.sleep(LAST_UPDATE.toMillis());
            return figures(look(audience, streams, from, to), gateway, metrics);
        }
    }

    private void send(Requests requests, Duration length) throws Exception {
        Population population = new Population(SEED);
        List<BatchBody> batches = Stream.generate(() -> new BatchBody(
                        Stream.generate(population::draw).limit(BATCH).toList()))
                .limit(DIFFERENT_BATCHES)
                .toList();
        Intake intake = new Intake(requests, EXCHANGE, clock);
        Schedule schedule = Schedule.of(BATCHES_PER_SECOND, length);
        OpenLoop.run(
                requests.vertx(),
                schedule,
                number -> intake.send(batches.get(number % DIFFERENT_BATCHES), schedule.due(number)));
    }

    private static Audience.Reception look(Audience audience, Requests streams, Instant from, Instant to)
            throws Exception {
        Promise<Audience.Reception> looked = Promise.promise();
        streams.vertx().runOnContext(now -> looked.complete(audience.between(from, to)));
        return looked.future().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    private static List<Figure> figures(Audience.Reception reception, double gateway, double metrics) {
        if (reception.updates() == 0 || reception.ended() > 0) {
            throw new Failure("There were %d updates; %d of %d streams ended before the others."
                    .formatted(reception.updates(), reception.ended(), CLIENTS));
        }
        return List.of(
                Figure.of(
                        "from an update to each client, the longest",
                        reception.latencies().max(),
                        Unit.MILLISECONDS,
                        SOON),
                Figure.of(
                        "from an update to each client, p99",
                        reception.latencies().percentile(99),
                        Unit.MILLISECONDS),
                Figure.of(
                        "from an update to each client, p50",
                        reception.latencies().percentile(50),
                        Unit.MILLISECONDS),
                Figure.of("updates that did not reach a client", reception.missed(), Unit.COUNT, NONE),
                Figure.of("clients", CLIENTS, Unit.COUNT),
                Figure.of("updates", reception.updates(), Unit.COUNT),
                Figure.of("memory of gateway and metrics-service", gateway + metrics, Unit.MEGABYTES, SMALL),
                Figure.of("memory of gateway", gateway, Unit.MEGABYTES),
                Figure.of("memory of metrics-service", metrics, Unit.MEGABYTES));
    }
}

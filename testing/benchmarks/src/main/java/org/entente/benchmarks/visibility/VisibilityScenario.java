package org.entente.benchmarks.visibility;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.entente.benchmarks.load.Counted;
import org.entente.benchmarks.load.Intake;
import org.entente.benchmarks.load.Latencies;
import org.entente.benchmarks.load.Requests;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.report.Bar;
import org.entente.benchmarks.report.Figure;
import org.entente.benchmarks.report.Unit;
import org.entente.benchmarks.scenario.Extent;
import org.entente.benchmarks.scenario.Scenario;

/** How soon events can be seen in a series after they were acknowledged, at a steady rate. */
public final class VisibilityScenario implements Scenario {

    private static final String EXCHANGE = "visibility";
    private static final int CONNECTIONS = 16;
    private static final Bar SOON = Bar.atMost(1_000);
    private static final double MILLIS_IN_A_SECOND = 1_000;

    private final Clock clock;

    public VisibilityScenario(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public List<Figure> measure(Platform platform, Extent extent, Consumer<String> tell) throws Exception {
        platform.api().createExchange(EXCHANGE);
        try (Requests requests =
                new Requests(platform.api().gateway(), platform.api().newToken(), CONNECTIONS)) {
            tell.accept("warming up");
            run(platform, requests, extent.part());
            tell.accept("%,d events a second".formatted(SteadyLoad.EVENTS_PER_SECOND));
            return run(platform, requests, extent.load());
        }
    }

    private List<Figure> run(Platform platform, Requests requests, Duration length) throws Exception {
        Counted counted = new Counted(platform.api(), EXCHANGE);
        Intake intake = new Intake(requests, EXCHANGE, clock);
        SteadyLoad load = new SteadyLoad(requests, intake, EXCHANGE, clock);
        Latencies seen = load.run(length);
        counted.awaitExactly(intake.accepted());
        counted.requireStill(intake.accepted());
        double rate = intake.accepted() * MILLIS_IN_A_SECOND / length.toMillis();
        return List.of(
                Figure.of("from acknowledged to visible, p99", seen.percentile(99), Unit.MILLISECONDS, SOON),
                Figure.of("from acknowledged to visible, p50", seen.percentile(50), Unit.MILLISECONDS),
                Figure.of("from acknowledged to visible, the longest", seen.max(), Unit.MILLISECONDS),
                Figure.of("batches that were looked for, each of 500", seen.count(), Unit.COUNT),
                Figure.of("events acknowledged", rate, Unit.PER_SECOND),
                Figure.of("answer to a batch, p99", intake.latencies().percentile(99), Unit.MILLISECONDS),
                Figure.of("batches sent again", intake.repeats(), Unit.COUNT));
    }
}

package org.entente.benchmarks.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.platform.ProcessorUse;
import org.entente.benchmarks.report.Bar;
import org.entente.benchmarks.report.Figure;
import org.entente.benchmarks.report.Unit;
import org.entente.benchmarks.scenario.Extent;
import org.entente.benchmarks.scenario.Scenario;

/** How many events a second are acknowledged and counted, and how close that is to what the database and the broker can do alone. */
public final class IntakeScenario implements Scenario {

    static final String EXCHANGE = "intake";

    private static final Bar SUSTAINED = Bar.atLeast(20_000);
    private static final Bar SHARE_OF_SQL = Bar.atLeast(0.35);

    private final Clock clock;

    public IntakeScenario(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Figure> measure(Platform platform, Extent extent, Consumer<String> tell) throws Exception {
        Duration part = extent.part();
        platform.api().createExchange(EXCHANGE);
        Pipeline pipeline = new Pipeline(platform, clock, tell);
        tell.accept("warming up");
        pipeline.run(extent.warmUp());
        ProcessorUse processors = new ProcessorUse(platform);
        Pipeline.Run run = pipeline.run(extent.load());
        List<Figure> use = processors.figures();
        tell.accept("the broker alone");
        double broker = new KafkaCeiling(platform, clock).measure(part);
        tell.accept("the counting statement alone");
        SqlCeiling sql = new SqlCeiling(platform, clock);
        double statement = Math.max(sql.measure(1, part), sql.measure(2, part));
        List<Figure> figures = new ArrayList<>(figures(run, broker, statement));
        figures.addAll(use);
        return figures;
    }

    private static List<Figure> figures(Pipeline.Run run, double broker, double statement) {
        double sustained = run.accepted() / run.counting();
        return List.of(
                Figure.of("events acknowledged and counted", sustained, Unit.PER_SECOND, SUSTAINED),
                Figure.of(
                        "share of what the counting statement alone counts",
                        sustained / statement,
                        Unit.SHARE,
                        SHARE_OF_SQL),
                Figure.of("share of what the broker alone takes", sustained / broker, Unit.SHARE),
                Figure.of("the counting statement alone", statement, Unit.PER_SECOND),
                Figure.of("the broker alone", broker, Unit.PER_SECOND),
                Figure.of("events accepted, and exactly as many counted", run.accepted(), Unit.COUNT),
                Figure.of("events acknowledged", run.accepted() / run.sending(), Unit.PER_SECOND),
                Figure.of(
                        "until the last was counted, after the last was acknowledged",
                        run.counting() - run.sending(),
                        Unit.SECONDS),
                Figure.of("answer to a batch of 500, p50", run.answers().percentile(50), Unit.MILLISECONDS),
                Figure.of("answer to a batch of 500, p99", run.answers().percentile(99), Unit.MILLISECONDS),
                Figure.of("batches sent again", run.repeats(), Unit.COUNT));
    }
}

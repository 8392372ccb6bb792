package org.entente.benchmarks.reads;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.entente.benchmarks.load.Latencies;
import org.entente.benchmarks.load.OpenLoop;
import org.entente.benchmarks.load.Requests;
import org.entente.benchmarks.load.Schedule;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.report.Figure;
import org.entente.benchmarks.report.Unit;
import org.entente.benchmarks.scenario.Extent;
import org.entente.benchmarks.scenario.Failure;
import org.entente.benchmarks.scenario.Scenario;

/** How fast questions are answered of a long history, at a steady rate. */
public final class ReadsScenario implements Scenario {

    private static final int PER_SECOND = 50;
    private static final int CONNECTIONS = 32;
    private static final int OK = 200;
    private static final long SEED = 17;

    private final Clock clock;

    public ReadsScenario(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public List<Figure> measure(Platform platform, Extent extent, Consumer<String> tell) throws Exception {
        int firstYear = Year.now(clock.withZone(ZoneOffset.UTC)).getValue() - Month.YEARS;
        new History(platform, tell).require(firstYear, extent.events());
        List<Figure> figures = new ArrayList<>();
        for (Question question : Question.about(firstYear)) {
            tell.accept("%s, %d a second".formatted(question.name(), PER_SECOND));
            try (Requests requests =
                    new Requests(platform.api().gateway(), platform.api().newToken(), CONNECTIONS)) {
                ask(question, requests, extent.warmUp());
                figures.addAll(
                        figures(question, ask(question, requests, extent.load().dividedBy(2))));
            }
        }
        figures.add(Figure.of("events to choose from", extent.events(), Unit.COUNT));
        return figures;
    }

    private static Latencies ask(Question question, Requests requests, Duration length) throws Exception {
        Latencies latencies = new Latencies();
        Random draw = new Random(SEED);
        Schedule schedule = Schedule.of(PER_SECOND, length);
        OpenLoop.run(requests.vertx(), schedule, number -> ask(question, draw, requests)
                .onSuccess(answered -> latencies.add(System.nanoTime() - schedule.due(number))));
        return latencies;
    }

    private static Future<Void> ask(Question question, Random draw, Requests requests) {
        String path = "exchanges/" + History.EXCHANGE + "/" + question.path().apply(draw);
        return requests.get(path).map(answer -> {
            if (answer.status() != OK || answer.body().length() < question.leastBytes()) {
                throw new Failure("%s was answered %d: %.200s".formatted(path, answer.status(), answer.body()));
            }
            return null;
        });
    }

    private static List<Figure> figures(Question question, Latencies answers) {
        return List.of(
                Figure.of(question.name() + ", p99", answers.percentile(99), Unit.MILLISECONDS, question.bar()),
                Figure.of(question.name() + ", p50", answers.percentile(50), Unit.MILLISECONDS),
                Figure.of(question.name() + ", the longest", answers.max(), Unit.MILLISECONDS));
    }
}

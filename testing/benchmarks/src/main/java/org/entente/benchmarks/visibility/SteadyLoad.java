package org.entente.benchmarks.visibility;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.benchmarks.load.BatchBody;
import org.entente.benchmarks.load.Intake;
import org.entente.benchmarks.load.Latencies;
import org.entente.benchmarks.load.OpenLoop;
import org.entente.benchmarks.load.Population;
import org.entente.benchmarks.load.Requests;
import org.entente.benchmarks.load.Schedule;
import org.entente.benchmarks.scenario.Failure;

/** A batch of one member after the other, ten a second, while one reader asks again and again for the series of all members. */
final class SteadyLoad {

    static final int EVENTS_PER_SECOND = 5_000;

    private static final int BATCH = 500;
    private static final long MILLIS_BETWEEN_LOOKS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SEED = 13;

    private final Requests requests;
    private final Intake intake;
    private final String series;
    private final Population population = new Population(SEED);
    private final List<Deque<BatchBody>> unused = new ArrayList<>();
    private final Promise<Void> allSeen = Promise.promise();
    private boolean sending = true;

    SteadyLoad(Requests requests, Intake intake, String exchange, Clock clock) {
        this.requests = requests;
        this.intake = intake;
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        this.series = "exchanges/%s/series?by=member&granularity=month&from=%s&to=%s"
                .formatted(exchange, month, month.plusMonths(2));
        for (int member = 0; member < Population.MEMBERS; member++) {
            unused.add(new ArrayDeque<>());
        }
    }

    /** Sends for that long, then waits until all can be seen; how long each batch took. */
    Latencies run(Duration length) throws Exception {
        Watch watch = new Watch(await(figures()));
        requests.vertx().runOnContext(begin -> look(watch));
        Schedule schedule = Schedule.of(EVENTS_PER_SECOND / BATCH, length);
        OpenLoop.run(requests.vertx(), schedule, number -> send(number, schedule, watch));
        requests.vertx().runOnContext(end -> sending = false);
        await(allSeen.future());
        return watch.latencies();
    }

    private Future<Void> send(int number, Schedule schedule, Watch watch) {
        int member = number % Population.MEMBERS;
        BatchBody batch = unused.get(member).isEmpty()
                ? newBatch(member)
                : unused.get(member).remove();
        return intake.send(batch, schedule.due(number)).onSuccess(accepted -> {
            watch.acknowledged(Population.member(member), batch.size(), System.nanoTime());
            unused.get(member).add(batch);
        });
    }

    private BatchBody newBatch(int member) {
        return new BatchBody(
                Stream.generate(() -> population.draw(member)).limit(BATCH).toList());
    }

    private void look(Watch watch) {
        figures().onFailure(allSeen::fail).onSuccess(figures -> {
            watch.seen(figures, System.nanoTime());
            lookAgain(watch);
        });
    }

    private void lookAgain(Watch watch) {
        if (!sending && watch.hidden() == 0) {
            allSeen.complete();
        } else {
            requests.vertx().setTimer(MILLIS_BETWEEN_LOOKS, timer -> look(watch));
        }
    }

    private Future<Map<String, Long>> figures() {
        return requests.get(series).map(answer -> {
            if (answer.status() != 200) {
                throw new Failure("The series was answered " + answer.status() + ": " + answer.body());
            }
            return Watch.figures(answer.body().toJsonObject());
        });
    }

    private static <T> T await(Future<T> work) throws Exception {
        return work.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}

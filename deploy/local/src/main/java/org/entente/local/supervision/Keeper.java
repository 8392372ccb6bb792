package org.entente.local.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.entente.local.Component;

/** Keeps one component running, on a thread of its own: starts it, watches it, starts it again when it dies. */
final class Keeper {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
    private static final int LINES_SHOWN = 15;

    private final Step step;
    private final Component component;
    private final List<Keeper> earlier;
    private final LogFile log;
    private final RestartPolicy policy;
    private final Clock clock;
    private final Runnable onChange;
    private final Thread thread;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();

    private volatile Lifecycle life;
    private volatile boolean stopping;

    /** The running process; only its own thread touches it. */
    private ComponentProcess process;

    Keeper(Step step, List<Keeper> earlier, LogFile log, RestartPolicy policy, Clock clock, Runnable onChange) {
        this.step = step;
        this.component = step.component();
        this.earlier = List.copyOf(earlier);
        this.log = log;
        this.policy = policy;
        this.clock = clock;
        this.onChange = onChange;
        this.life = new Lifecycle.Preparing(clock.instant(), Failures.NONE);
        this.thread = new Thread(this::keep, component.name());
    }

    void start() {
        thread.start();
    }

    /** Has the process ended, and returns at once. */
    void askToStop() {
        stopping = true;
        thread.interrupt();
    }

    /** Returns when the process is gone. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Completes when the component is ready for the first time, or with the {@link Obstacle} when it gave up. */
    CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    Step step() {
        return step;
    }

    LogFile log() {
        return log;
    }

    ComponentStatus status() {
        return ComponentStatus.of(component, life, waitsFor());
    }

    private Set<String> waitsFor() {
        return earlier.stream()
                .filter(keeper -> !keeper.firstReady.isDone())
                .map(keeper -> keeper.step.name())
                .collect(Collectors.toSet());
    }

    private void keep() {
        Lifecycle last = life;
        try {
            last = runUntilGivenUp();
        } catch (InterruptedException | ExecutionException toldToStopOrAnEarlierOneFailed) {
            last = life.stopped(clock.instant());
        } catch (RuntimeException fault) {
            firstReady.completeExceptionally(fault);
            throw fault;
        } finally {
            endProcess();
            become(last);
        }
    }

    private Lifecycle runUntilGivenUp() throws InterruptedException, ExecutionException {
        Lifecycle.Preparing preparing = new Lifecycle.Preparing(clock.instant(), Failures.NONE);
        while (true) {
            Lifecycle.Crashed crashed = runOnce(become(preparing));
            stopHereIfAsked();
            boolean isHopeless =
                    life instanceof Lifecycle.Preparing || crashed.failures().total() >= policy.attemptsToStart();
            if (!firstReady.isDone() && isHopeless) {
                return giveUp(crashed);
            }
            become(crashed);
            Thread.sleep(policy.delay(crashed.failures().inARow()).toMillis());
            preparing = crashed.prepare(clock.instant());
        }
    }

    /** One life of the process, from its files to its end. */
    private Lifecycle.Crashed runOnce(Lifecycle.Preparing preparing) throws InterruptedException, ExecutionException {
        Lifecycle.Prepared prepared;
        try {
            log.bound();
            component.prepare();
            prepared = become(preparing.prepared(clock.instant()));
        } catch (IOException | UncheckedIOException e) {
            return preparing.crashed(problem(e), clock.instant());
        }
        for (Keeper keeper : earlier) {
            keeper.firstReady.get();
        }
        stopHereIfAsked();
        try {
            process = ComponentProcess.launch(component, log, clock.instant());
        } catch (IOException | UncheckedIOException e) {
            return prepared.crashed(problem(e), clock.instant());
        }
        return watch(become(prepared.launched(process.identity(), clock.instant())));
    }

    private Lifecycle.Crashed watch(Lifecycle.Starting starting) throws InterruptedException {
        Instant deadline = starting.since().plus(policy.timeToStart());
        while (process.isAlive() && !component.isReady()) {
            stopHereIfAsked();
            if (clock.instant().isAfter(deadline)) {
                endProcess();
                return starting.crashed(
                        "did not answer within " + policy.timeToStart().toSeconds() + " s", clock.instant());
            }
            process.endsWithin(BETWEEN_QUESTIONS);
        }
        if (!process.isAlive()) {
            return starting.crashed(process.awaitEnd(), clock.instant());
        }
        Lifecycle.Ready ready = become(starting.ready(clock.instant()));
        firstReady.complete(null);
        return ready.crashed(process.awaitEnd(), clock.instant(), policy.stableAfter());
    }

    private Lifecycle giveUp(Lifecycle.Crashed crashed) {
        Lifecycle.GaveUp gaveUp = become(crashed.giveUp(clock.instant()));
        List<String> failure = crashed.failures().last().lines().toList();
        int attempts = crashed.failures().total();
        String often = attempts == 1 ? "" : " (" + attempts + " attempts)";
        List<String> details = new ArrayList<>(failure.subList(1, failure.size()));
        details.addAll(log.tailOfNewest(LINES_SHOWN));
        firstReady.completeExceptionally(new Obstacle(
                component.name() + " does not start: it " + failure.get(0) + often + ". Its log: " + log.path(),
                details));
        return gaveUp;
    }

    private static String problem(Exception e) {
        String what = "could not be prepared: " + e.getMessage();
        return Diagnosis.explain(what, what);
    }

    private void stopHereIfAsked() throws InterruptedException {
        if (stopping) {
            throw new InterruptedException(component.name() + " was told to stop");
        }
    }

    private void endProcess() {
        if (process != null) {
            Thread.interrupted();
            process.end(policy.timeToStop());
        }
    }

    private <L extends Lifecycle> L become(L next) {
        life = next;
        onChange.run();
        return next;
    }
}

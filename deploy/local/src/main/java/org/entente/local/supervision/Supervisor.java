package org.entente.local.supervision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs all components of the platform: each as soon as those before it are ready, and stops them the other way round. */
public final class Supervisor implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Supervisor.class.getName());
    private static final int SECONDS_BETWEEN_LOG_CHECKS = 20;

    private final Path logs;
    private final RestartPolicy policy;
    private final Clock clock;
    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "housekeeping"));
    private final Object announcing = new Object();
    private final Runnable onChange;

    /** Replaced as a whole, so that whoever reads it needs no lock. */
    private volatile Map<String, Keeper> keepers = Map.of();

    private boolean closed;

    /**
     * Plans the run; nothing is started yet.
     *
     * @param steps the components, each after all those that it names
     * @param logs the folder for the log files
     * @param onChange called after each change of a {@link #statuses() status}, one call at a time
     */
    public Supervisor(List<Step> steps, Path logs, RestartPolicy policy, Clock clock, Runnable onChange) {
        this.logs = logs;
        this.policy = policy;
        this.clock = clock;
        this.onChange = onChange;
        steps.forEach(this::plan);
    }

    private Keeper plan(Step step) {
        LogFile log = new LogFile(logs.resolve(step.name() + ".log"));
        Keeper keeper = new Keeper(step, before(step), log, policy, clock, this::announce);
        Map<String, Keeper> more = new LinkedHashMap<>(keepers);
        more.put(step.name(), keeper);
        keepers = Collections.unmodifiableMap(more);
        return keeper;
    }

    private List<Keeper> before(Step step) {
        return Stream.concat(step.needs().stream(), step.startsAfter().stream())
                .distinct()
                .map(keepers::get)
                .filter(keeper -> keeper != null)
                .toList();
    }

    public void start() {
        keepers.values().forEach(Keeper::start);
        housekeeping.scheduleWithFixedDelay(
                this::boundLogs, SECONDS_BETWEEN_LOG_CHECKS, SECONDS_BETWEEN_LOG_CHECKS, TimeUnit.SECONDS);
    }

    /** Starts one more component, after all those that it names; does nothing once everything is being stopped. */
    public synchronized void add(Step step) {
        if (!closed) {
            plan(step).start();
        }
    }

    /** Stops a component that no other needs, and forgets it; returns when its process is gone. */
    public synchronized void remove(String name) {
        Keeper keeper = keepers.get(name);
        if (keeper == null) {
            return;
        }
        keeper.askToStop();
        keeper.awaitEnd();
        Map<String, Keeper> fewer = new LinkedHashMap<>(keepers);
        fewer.remove(name);
        keepers = Collections.unmodifiableMap(fewer);
        announce();
    }

    /** Completes when every component was ready once, or, with the {@link Obstacle}, as soon as one gave up. */
    public CompletableFuture<Void> allReady() {
        CompletableFuture<Void> result = new CompletableFuture<>();
        List<CompletableFuture<Void>> parts =
                keepers.values().stream().map(Keeper::firstReady).toList();
        parts.forEach(part -> part.whenComplete((done, failure) -> failWith(result, failure)));
        CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new)).thenRun(() -> result.complete(null));
        return result;
    }

    private static void failWith(CompletableFuture<Void> result, Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(failure);
        }
    }

    public List<ComponentStatus> statuses() {
        return keepers.values().stream().map(Keeper::status).toList();
    }

    /** Stops everything, each component before those that it needs; returns when no process is left. */
    @Override
    public synchronized void close() {
        closed = true;
        housekeeping.shutdownNow();
        List<Keeper> running = new ArrayList<>(keepers.values());
        while (!running.isEmpty()) {
            List<Keeper> unneeded = running.stream()
                    .filter(keeper -> isUnneeded(keeper, running))
                    .toList();
            unneeded.forEach(Keeper::askToStop);
            unneeded.forEach(Keeper::awaitEnd);
            running.removeAll(unneeded);
        }
    }

    private static boolean isUnneeded(Keeper keeper, List<Keeper> running) {
        String name = keeper.step().name();
        return running.stream().noneMatch(other -> other.step().needs().contains(name));
    }

    private void announce() {
        synchronized (announcing) {
            onChange.run();
        }
    }

    private void boundLogs() {
        for (Keeper keeper : keepers.values()) {
            try {
                keeper.log().bound();
            } catch (IOException e) {
                LOGGER.log(System.Logger.Level.WARNING, "A log cannot be shortened: " + e.getMessage());
            }
        }
    }
}

package org.entente.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.ProcessIdentity;
import org.entente.local.supervision.RestartPolicy;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.Snapshot.Phase;
import org.entente.local.supervision.StateFile;
import org.entente.local.supervision.Step;
import org.entente.local.supervision.Supervisor;

/** One run of the platform by this process: the only one on this copy of the project, written down in its state file. */
public final class Run implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(Run.class.getName());

    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(30);

    private final RunLock lock;
    private final Watchdog watchdog;
    private final StateFile stateFile;
    private final Map<String, String> settings;
    private final Instant since;
    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());
    private final Supervisor supervisor;
    private final Scaling scaling;

    private volatile Phase phase = Phase.STARTING;
    private volatile Optional<Obstacle> failure = Optional.empty();

    private Run(
            Installation installation, Ports ports, List<Step> steps, RunLock lock, Watchdog watchdog, Clock clock) {
        this.lock = lock;
        this.watchdog = watchdog;
        this.stateFile = new StateFile(installation.stateFile());
        this.settings = ports.settings();
        this.since = clock.instant();
        this.supervisor = new Supervisor(steps, installation.logs(), RestartPolicy.STANDARD, clock, this::publish);
        this.scaling = new Scaling(installation.instances(), platform(installation, ports), supervisor);
    }

    /**
     * Starts everything that is not left out, and returns at once.
     *
     * @param instances how many of each service to begin with; the file of this name is read for later wishes
     * @param clearUp the command that ends the leftovers of this run, in case that this process is killed
     * @throws Obstacle if something is in the way; then nothing was started
     */
    public static Run begin(
            Installation installation,
            Ports ports,
            Set<String> without,
            Instances instances,
            List<String> clearUp,
            Clock clock) {
        new Preflight(installation, ports).checkFolders();
        RunLock lock = RunLock.take(installation.lock(), PATIENCE_WITH_OTHERS);
        List<Step> steps = new ArrayList<>(check(installation, ports, without));
        steps.addAll(platform(installation, ports).furtherInstances(instances));
        instances.write(installation.instances());
        Run run = new Run(installation, ports, steps, lock, Watchdog.start(clearUp), clock);
        run.publish();
        run.supervisor.start();
        run.scaling.start();
        return run;
    }

    /**
     * Clears away what a killed run has left, and looks for obstacles.
     *
     * @return the steps of a run
     */
    public static List<Step> check(Installation installation, Ports ports, Set<String> without) {
        Preflight preflight = new Preflight(installation, ports);
        preflight.checkFolders();
        endLeftovers(installation, ports);
        List<Step> steps = platform(installation, ports).stepsWithout(without);
        preflight.checkPorts(steps.stream().map(Step::component).toList());
        return steps;
    }

    /**
     * Ends the processes of a run whose supervisor was killed, unless someone else is about to.
     */
    public static void clearUp(Installation installation, Ports ports) {
        try (RunLock lock = RunLock.take(installation.lock(), Duration.ZERO)) {
            LOGGER.log(System.Logger.Level.DEBUG, "Clearing up under {0}", lock);
            endLeftovers(installation, ports);
        } catch (IOException e) {
            throw new Obstacle("The lock cannot be released: " + e.getMessage() + ".");
        }
    }

    /**
     * Ends the processes of a run whose supervisor was killed.
     *
     * @return the names of those that still ran
     */
    public static List<String> endLeftovers(Installation installation, Ports ports) {
        boolean canAskNicely = Files.isDirectory(installation.distribution());
        return new Leftovers(new StateFile(installation.stateFile()))
                .end(canAskNicely ? platform(installation, ports).components() : List.of());
    }

    /** Completes when everything was ready once, or with the {@link Obstacle} that keeps it from that. */
    public CompletableFuture<Void> allReady() {
        return supervisor.allReady().thenRun(this::enterRunning);
    }

    /** Whether nobody has had it stopped. */
    public boolean isGoingOn() {
        return phase != Phase.STOPPING;
    }

    public Snapshot snapshot() {
        Snapshot now = new Snapshot(phase, self, since, settings, supervisor.statuses(), "", List.of());
        return failure.map(now::failed).orElse(now);
    }

    /** Stops everything, and leaves word why. */
    public void fail(Obstacle obstacle) {
        failure = Optional.of(obstacle);
        close();
    }

    /** Stops everything; returns when no process is left. */
    @Override
    public synchronized void close() {
        if (!isGoingOn()) {
            return;
        }
        enter(Phase.STOPPING);
        scaling.close();
        supervisor.close();
        try {
            if (failure.isPresent()) {
                publish();
            } else {
                stateFile.delete();
            }
            watchdog.close();
            lock.close();
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The end of the run cannot be written down: " + e.getMessage());
        }
    }

    private void enterRunning() {
        if (phase == Phase.STARTING) {
            enter(Phase.RUNNING);
        }
    }

    private void enter(Phase next) {
        phase = next;
        publish();
    }

    private void publish() {
        try {
            stateFile.write(snapshot());
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The state cannot be written down: " + e.getMessage());
        }
    }

    private static Platform platform(Installation installation, Ports ports) {
        return new Platform(installation, ports, Runtime.getRuntime().availableProcessors());
    }
}

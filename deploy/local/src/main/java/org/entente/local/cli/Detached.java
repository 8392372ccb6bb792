package org.entente.local.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.entente.local.platform.Instances;
import org.entente.local.supervision.LogFile;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.OwnSession;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.Snapshot.Phase;

/** A run in the background, in a process and session of its own. Until it is left alone, it ends together with this process. */
final class Detached {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(120);
    private static final int LINES_SHOWN = 15;

    private final Context context;
    private final Process supervisor;
    private final Instant since;
    private volatile boolean left;
    private volatile boolean ending;

    private Detached(Context context, Process supervisor) {
        this.context = context;
        this.supervisor = supervisor;
        this.since = context.clock().instant();
    }

    static Detached start(Context context, Set<String> without, Instances instances) {
        File log = context.installation().supervisorLog().toFile();
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command(context, without, instances)))
                .redirectInput(OwnSession.noInput())
                .redirectErrorStream(true)
                .redirectOutput(log);
        try {
            Detached detached = new Detached(context, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(detached::endUnlessLeft, "farewell"));
            return detached;
        } catch (IOException e) {
            throw new Obstacle("The background process cannot be started: " + e.getMessage());
        }
    }

    Instant since() {
        return since;
    }

    /**
     * Shows how it comes up, and returns when everything is ready.
     *
     * @throws Obstacle if it does not; then nothing is left running
     */
    void awaitReady(Progress progress) throws InterruptedException {
        while (!supervisor.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
            Snapshot snapshot = context.lastKnown().filter(this::isOurs).orElse(null);
            if (snapshot != null && snapshot.phase() != Phase.STOPPING) {
                progress.show(snapshot);
            }
            if (snapshot != null && snapshot.phase() == Phase.RUNNING) {
                return;
            }
        }
        if (ending) {
            Farewell.await();
        }
        throw reason();
    }

    /** Lets it live on when this process ends. */
    void leave() {
        left = true;
    }

    private Obstacle reason() {
        return context.lastKnown()
                .filter(this::isOurs)
                .filter(snapshot -> snapshot.phase() == Phase.FAILED)
                .map(snapshot -> new Obstacle(snapshot.message(), snapshot.details()))
                .orElseGet(this::unexplained);
    }

    private Obstacle unexplained() {
        Path log = context.installation().supervisorLog();
        return new Obstacle(
                "The background process ended with exit code " + supervisor.exitValue() + ". Its log: " + log,
                new LogFile(log).tail(LINES_SHOWN));
    }

    private boolean isOurs(Snapshot snapshot) {
        return snapshot.supervisor().pid() == supervisor.pid();
    }

    private void endUnlessLeft() {
        if (left || !supervisor.isAlive()) {
            return;
        }
        ending = true;
        context.console().out().println();
        context.console().out().println("Stopping …");
        supervisor.destroy();
        supervisor.onExit().join();
        context.console().out().println("Entente has stopped.");
    }

    private static List<String> command(Context context, Set<String> without, Instances instances) {
        List<String> command = new ArrayList<>(Launcher.command(context.installation(), "up"));
        without.forEach(name -> command.addAll(List.of(Arguments.WITHOUT, name)));
        instances.wishes().forEach(wish -> command.addAll(List.of(Arguments.INSTANCES, wish)));
        return command;
    }
}

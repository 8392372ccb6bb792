package org.entente.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.local.platform.Ports;
import org.entente.local.platform.Run;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.ProcessIdentity;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.Termination;

/** {@code down}: stops everything and returns when no process is left. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Context context;

    Down(Context context) {
        this.context = context;
    }

    void run() {
        Instant begun = context.clock().instant();
        Optional<Snapshot> known = context.lastKnown();
        Optional<ProcessHandle> supervisor = known.map(Snapshot::supervisor).flatMap(ProcessIdentity::find);
        supervisor.ifPresent(process -> Termination.end(process, Down::ask, PATIENCE));
        Ports ports = known.map(snapshot -> Ports.from(snapshot.settings())).orElseGet(context::wantedPorts);
        List<String> leftovers = Run.endLeftovers(context.installation(), ports);
        say(
                supervisor.isPresent(),
                leftovers,
                Duration.between(begun, context.clock().instant()));
    }

    private static void ask(ProcessHandle process) {
        if (!process.destroy() && process.isAlive()) {
            throw new Obstacle("Entente was started by %s; stop it as that user."
                    .formatted(process.info().user().orElse("another user")));
        }
    }

    private void say(boolean wasRunning, List<String> leftovers, Duration took) {
        String after = " (" + Spans.precise(took) + ").";
        if (wasRunning) {
            context.console().out().println("Entente has stopped" + after);
        } else if (!leftovers.isEmpty()) {
            context.console()
                    .out()
                    .println("Stopped what a killed run had left: " + String.join(", ", leftovers) + after);
        } else {
            context.console().out().println("Entente is not running.");
        }
    }
}

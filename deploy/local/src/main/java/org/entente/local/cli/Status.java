package org.entente.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.entente.local.Component;
import org.entente.local.platform.Platform;
import org.entente.local.platform.Ports;
import org.entente.local.platform.Preflight;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.ProcessIdentity;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.Snapshot.Phase;

/** {@code status}: how each component is, asked now and not only remembered. */
final class Status {

    private static final String ROW = "  %-18s %-15s %s %8s %6s %10s %9s %8s";
    private static final int FEW_MEGABYTES = 200;
    private static final int STATE_WIDTH = 14;

    private final Context context;
    private final Console console;

    private record Line(ComponentStatus status, String state, long kilobytes) {

        boolean isHealthy() {
            return state.equals("ready");
        }
    }

    Status(Context context) {
        this.context = context;
        this.console = context.console();
    }

    /** Whether everything is as it should be. */
    boolean run() {
        Snapshot snapshot = context.running().orElseThrow(this::notRunning);
        Platform platform = platform(Ports.from(snapshot.settings()));
        List<Line> lines = snapshot.components().parallelStream()
                .map(status -> look(
                        status, platform.running(status.name(), status.ports().get(0))))
                .toList();
        long supervisor = snapshot.supervisor().find().map(Memory::alone).orElse(0L);
        print(snapshot, lines, supervisor);
        return snapshot.phase() == Phase.RUNNING && lines.stream().allMatch(Line::isHealthy);
    }

    private Obstacle notRunning() {
        return context.lastKnown()
                .map(this::ended)
                .orElseGet(() -> new Obstacle("Entente is not running; start it with: ./entente up"));
    }

    private Obstacle ended(Snapshot last) {
        if (last.phase() == Phase.FAILED) {
            return new Obstacle("Entente is not running. The last start failed: " + last.message(), last.details());
        }
        return new Obstacle("The supervisor was killed; end what it has left with ./entente down, or start again.");
    }

    private Platform platform(Ports ports) {
        return new Platform(context.installation(), ports, Runtime.getRuntime().availableProcessors());
    }

    private static Line look(ComponentStatus status, Component component) {
        ProcessHandle process = status.process().flatMap(ProcessIdentity::find).orElse(null);
        long kilobytes = process == null ? 0 : Memory.of(process);
        if (!status.isReady()) {
            return new Line(status, status.state(), kilobytes);
        }
        if (process == null) {
            return new Line(status, "dead", 0);
        }
        return new Line(status, component.isReady() ? "ready" : "no answer", kilobytes);
    }

    private void print(Snapshot snapshot, List<Line> lines, long supervisor) {
        Instant now = context.clock().instant();
        String address = Ports.from(snapshot.settings()).gateway().toString();
        String phase = snapshot.phase().name().toLowerCase(Locale.ROOT);
        String since = Spans.rough(Duration.between(snapshot.since(), now));
        console.out().println("Entente is " + phase + " at " + console.bold(address) + " for " + since);
        console.out().println();
        console.out()
                .println(console.dim(
                        row("component", "version", padded("state"), "pid", "port", "since", "restarts", "memory")));
        lines.forEach(line -> console.out().println(row(line, now)));
        long total = supervisor + lines.stream().mapToLong(Line::kilobytes).sum();
        String pid = Long.toString(snapshot.supervisor().pid());
        console.out().println(row("supervisor", "", padded(""), pid, "", since, "", megabytes(supervisor)));
        console.out().println(row("", "", padded(""), "", "", "", "total", megabytes(total)));
        lines.stream().filter(line -> line.status().restarts() > 0).forEach(this::explain);
        long free = Preflight.freeMegabytes(context.installation());
        if (free < FEW_MEGABYTES) {
            console.out()
                    .println("  " + console.yellow("!") + " Only " + free
                            + " MB are free on the disk; free some space.");
        }
    }

    private String row(Line line, Instant now) {
        ComponentStatus status = line.status();
        String state = padded(line.state());
        return row(
                status.name(),
                status.version(),
                line.isHealthy() ? console.green(state) : console.red(state),
                status.process().map(process -> Long.toString(process.pid())).orElse("-"),
                status.ports().get(0).toString(),
                Spans.rough(Duration.between(status.since(), now)),
                Integer.toString(status.restarts()),
                megabytes(line.kilobytes()));
    }

    private void explain(Line line) {
        String why = line.status().lastFailure().lines().findFirst().orElse("");
        console.out()
                .println("  " + console.yellow("!") + " " + line.status().name() + " was restarted because it " + why);
    }

    private static String row(Object... cells) {
        return String.format(ROW, cells).stripTrailing();
    }

    private static String padded(String state) {
        return String.format("%-" + STATE_WIDTH + "s", state);
    }

    private static String megabytes(long kilobytes) {
        return kilobytes == 0 ? "-" : kilobytes / 1024 + " MB";
    }
}

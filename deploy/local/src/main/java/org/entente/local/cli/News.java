package org.entente.local.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.Snapshot;

/** A line whenever a component became ready or died. */
final class News {

    private final Console console;
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Map<String, Instant> readySince = new HashMap<>();

    News(Console console) {
        this.console = console;
    }

    /** Takes this as known. */
    void skip(Snapshot snapshot) {
        snapshot.components().forEach(status -> isNewlyDead(status));
        snapshot.components().forEach(status -> isNewlyReady(status));
    }

    void tell(Snapshot snapshot) {
        snapshot.components().forEach(this::tell);
    }

    private void tell(ComponentStatus status) {
        if (isNewlyDead(status) && !status.state().equals("failed")) {
            String why = status.lastFailure().lines().findFirst().orElse("");
            console.out()
                    .println("  " + console.yellow("!") + " " + status.name() + " " + why + "; it is started again");
        }
        if (isNewlyReady(status)) {
            String took = String.format("%8s", Spans.precise(status.took()));
            console.out().println("  " + console.green("✓") + " " + title(status) + took);
        }
    }

    /** Name and version, aligned. */
    static String title(ComponentStatus status) {
        return String.format("%-18s %-16s", status.name(), status.version());
    }

    private boolean isNewlyDead(ComponentStatus status) {
        Integer before = restarts.put(status.name(), status.restarts());
        return status.restarts() > (before == null ? 0 : before);
    }

    private boolean isNewlyReady(ComponentStatus status) {
        return status.isReady() && !status.since().equals(readySince.put(status.name(), status.since()));
    }
}

package org.entente.local.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One aligned line for each step, with the time that it took. */
final class Progress {

    private final PrintStream out;
    private final Clock clock;
    private Instant since;

    Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Says what the step that ends now has done. */
    void done(String step, String outcome) {
        Instant now = clock.instant();
        double seconds = Duration.between(since, now).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "  ✓ %-18s %-70s%6.1f s", step, outcome, seconds));
        since = now;
    }

    void warn(String text) {
        out.println("  ! " + text);
    }
}

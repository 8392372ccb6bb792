package org.entente.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a component is in its life. Each state offers only the transitions that are legal from it:
 *
 * <pre>
 * Preparing → Prepared → Starting → Ready
 *     ↑  └────────┴─────────┴─────────┴─→ Crashed → GaveUp
 *     └──────────────────────────────────────┘
 * </pre>
 *
 * and from everywhere to Stopped.
 */
public sealed interface Lifecycle {

    Instant since();

    Failures failures();

    /** One word for people. */
    String label();

    /** The process, while there is one. */
    default Optional<ProcessIdentity> process() {
        return Optional.empty();
    }

    /** What the latest start took until {@link #since()}, without waiting for others. */
    default Duration took() {
        return Duration.ZERO;
    }

    default Stopped stopped(Instant now) {
        return new Stopped(now, failures());
    }

    /** Its files are being laid out. */
    record Preparing(Instant since, Failures failures) implements Lifecycle {

        @Override
        public String label() {
            return "preparing";
        }

        Prepared prepared(Instant now) {
            return new Prepared(now, Duration.between(since, now), failures);
        }

        Crashed crashed(String reason, Instant now) {
            return new Crashed(now, failures.and(reason));
        }
    }

    /** It could start, and lets others be ready first. */
    record Prepared(Instant since, Duration took, Failures failures) implements Lifecycle {

        @Override
        public String label() {
            return "waiting";
        }

        Starting launched(ProcessIdentity process, Instant now) {
            return new Starting(now, took, process, failures);
        }

        Crashed crashed(String reason, Instant now) {
            return new Crashed(now, failures.and(reason));
        }
    }

    /** The process runs and does not answer yet. */
    record Starting(Instant since, Duration took, ProcessIdentity identity, Failures failures) implements Lifecycle {

        @Override
        public String label() {
            return "starting";
        }

        @Override
        public Optional<ProcessIdentity> process() {
            return Optional.of(identity);
        }

        Ready ready(Instant now) {
            return new Ready(now, took.plus(Duration.between(since, now)), identity, failures);
        }

        Crashed crashed(String reason, Instant now) {
            return new Crashed(now, failures.and(reason));
        }
    }

    /** The process answers as it should. */
    record Ready(Instant since, Duration took, ProcessIdentity identity, Failures failures) implements Lifecycle {

        @Override
        public String label() {
            return "ready";
        }

        @Override
        public Optional<ProcessIdentity> process() {
            return Optional.of(identity);
        }

        /** Having been ready for at least {@code stableAfter}, earlier failures no longer count as a row. */
        Crashed crashed(String reason, Instant now, Duration stableAfter) {
            boolean wasStable = Duration.between(since, now).compareTo(stableAfter) >= 0;
            return new Crashed(now, (wasStable ? failures.recovered() : failures).and(reason));
        }
    }

    /** The process died; it will be started again. */
    record Crashed(Instant since, Failures failures) implements Lifecycle {

        @Override
        public String label() {
            return "restarting";
        }

        Preparing prepare(Instant now) {
            return new Preparing(now, failures);
        }

        GaveUp giveUp(Instant now) {
            return new GaveUp(now, failures);
        }
    }

    /** It failed too often while starting; it will not be started again. */
    record GaveUp(Instant since, Failures failures) implements Lifecycle {

        @Override
        public String label() {
            return "failed";
        }
    }

    /** It was told to stop, and has. */
    record Stopped(Instant since, Failures failures) implements Lifecycle {

        @Override
        public String label() {
            return "stopped";
        }
    }
}

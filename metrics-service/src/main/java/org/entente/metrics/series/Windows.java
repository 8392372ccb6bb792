package org.entente.metrics.series;

import java.time.Instant;
import java.util.Optional;
import org.entente.http.ProblemException;
import org.entente.metrics.series.model.Window;

/** Makes windows of what callers ask for. */
public final class Windows {

    private Windows() {}

    /** The window between two moments; 400 if they are the wrong way round. */
    public static Window between(Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw ProblemException.invalid("from", "This must not be after 'to'.");
        }
        return new Window(from, to);
    }

    /** The window whose edges are those that were asked for, or else those of {@code extent}; empty if these do not meet. */
    static Window within(Window extent, Optional<Instant> from, Optional<Instant> to) {
        Instant start = from.orElse(extent.from());
        Instant end = to.orElse(extent.to());
        if (!start.isAfter(end)) {
            return new Window(start, end);
        }
        return from.isPresent() ? new Window(start, start) : new Window(end, end);
    }
}

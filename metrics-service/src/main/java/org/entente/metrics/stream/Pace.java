package org.entente.metrics.stream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Does something about a subject when it has changed: at once, and then at most once in an interval, however often it changes. The
 * last change is never missed; what fails is done again after the interval.
 */
final class Pace {

    private static final Logger LOG = Logger.getLogger(Pace.class);

    private final Duration interval;
    private final Function<String, Uni<Void>> action;
    private final Set<String> resting = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    /**
     * A pace with nothing to do yet.
     *
     * @param action done about the subject; the next time waits for it
     */
    Pace(Duration interval, Function<String, Uni<Void>> action) {
        this.interval = interval;
        this.action = action;
    }

    /** Tells that the subject has changed. */
    void changed(String subject) {
        if (mayActNow(subject)) {
            act(subject);
        }
    }

    private void act(String subject) {
        Uni<Void> rest = Uni.createFrom().voidItem().onItem().delayIt().by(interval);
        Uni.join()
                .all(List.of(action.apply(subject), rest))
                .andCollectFailures()
                .subscribe()
                .with(done -> rested(subject), failure -> failed(subject, failure));
    }

    private void failed(String subject, Throwable failure) {
        LOG.warnf("The figures of %s are not up to date yet: %s", subject, failure);
        changed(subject);
        rested(subject);
    }

    private void rested(String subject) {
        if (mustActAgain(subject)) {
            act(subject);
        }
    }

    private synchronized boolean mayActNow(String subject) {
        boolean free = resting.add(subject);
        if (!free) {
            changed.add(subject);
        }
        return free;
    }

    private synchronized boolean mustActAgain(String subject) {
        boolean again = changed.remove(subject);
        if (!again) {
            resting.remove(subject);
        }
        return again;
    }
}

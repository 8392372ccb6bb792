package org.entente.metrics.events.model;

import java.time.Duration;

/**
 * When an event may have happened, to be taken now.
 *
 * @param retention how long ago at most
 * @param tolerance how far in the future at most, since senders' clocks go wrong
 */
public record EventWindow(Duration retention, Duration tolerance) {

    public EventWindow {
        if (retention.isNegative() || retention.isZero() || tolerance.isNegative()) {
            throw new IllegalArgumentException("A window of time has a length");
        }
    }

    /** The same window, open for longer ago. */
    public EventWindow extendedBy(Duration grace) {
        return new EventWindow(retention.plus(grace), tolerance);
    }
}

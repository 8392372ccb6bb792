package org.entente.local.supervision;

import java.time.Duration;

/**
 * When to start a component again, and when to give up on it.
 *
 * @param attemptsToStart how often it may fail before it was ready for the first time
 * @param timeToStart how long one start may take
 * @param firstDelay the pause after the first failure in a row; it doubles with each further one
 * @param longestDelay where the doubling ends
 * @param stableAfter how long it must have been ready for its earlier failures to be forgotten
 * @param timeToStop how long it may take to end by itself when asked to
 */
public record RestartPolicy(
        int attemptsToStart,
        Duration timeToStart,
        Duration firstDelay,
        Duration longestDelay,
        Duration stableAfter,
        Duration timeToStop) {

    /** What suits the platform: a fault that is there at the start shows within seconds, a later one may pass. */
    public static final RestartPolicy STANDARD = new RestartPolicy(
            3,
            Duration.ofMinutes(3),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20));

    Duration delay(int failuresInARow) {
        int doublings = Math.min(Math.max(failuresInARow - 1, 0), 20);
        Duration delay = firstDelay.multipliedBy(1L << doublings);
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}

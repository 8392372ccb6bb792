package org.entente.benchmarks.load;

import java.time.Duration;

/**
 * When each request of an open loop is to be sent, whatever became of those before: what waits because the platform is slow counts as
 * slow.
 *
 * @param start when the first is due, by {@link System#nanoTime()}
 * @param interval the nanoseconds from one to the next
 * @param count how many there are
 */
public record Schedule(long start, long interval, int count) {

    private static final long NANOS_IN_A_SECOND = 1_000_000_000L;

    /** A number of requests every second, from now on. */
    public static Schedule of(int perSecond, Duration length) {
        long count = length.toNanos() * perSecond / NANOS_IN_A_SECOND;
        return new Schedule(System.nanoTime(), NANOS_IN_A_SECOND / perSecond, Math.toIntExact(count));
    }

    /** When one of them is due. */
    public long due(int index) {
        return start + index * interval;
    }

    /** How many are due at a moment. */
    public int dueBy(long now) {
        long passed = now - start;
        return passed < 0 ? 0 : (int) Math.min(count, passed / interval + 1);
    }
}

package org.entente.benchmarks.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took, to a thousandth. */
public final class Latencies {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double MICROS_IN_A_MILLISECOND = 1_000;

    private final Histogram micros = new ConcurrentHistogram(SIGNIFICANT_DIGITS);

    /** Adds one. */
    public void add(long nanos) {
        micros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    /** How many there are. */
    public long count() {
        return micros.getTotalCount();
    }

    /** What this share (0 to 100) of them took at most, in milliseconds. */
    public double percentile(double share) {
        return micros.getValueAtPercentile(share) / MICROS_IN_A_MILLISECOND;
    }

    /** The longest, in milliseconds. */
    public double max() {
        return micros.getMaxValue() / MICROS_IN_A_MILLISECOND;
    }
}

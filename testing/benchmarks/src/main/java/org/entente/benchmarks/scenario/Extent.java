package org.entente.benchmarks.scenario;

import java.time.Duration;

/**
 * How much is asked for.
 *
 * @param load how long each load lasts
 * @param events how many events the reads have to choose from
 */
public record Extent(Duration load, long events) {

    private static final int PARTS = 6;
    private static final Duration LONGEST_PART = Duration.ofSeconds(10);

    /** How long a load runs before it is measured: as long as after, since Java goes on compiling what is used much for a minute and more. */
    public Duration warmUp() {
        return load;
    }

    /** How long what belongs to a load lasts, such as a ceiling that it is held against: a sixth of it, ten seconds at most. */
    public Duration part() {
        Duration part = load.dividedBy(PARTS);
        return part.compareTo(LONGEST_PART) > 0 ? LONGEST_PART : part;
    }
}

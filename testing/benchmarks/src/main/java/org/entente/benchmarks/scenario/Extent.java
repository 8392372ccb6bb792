package org.entente.benchmarks.scenario;

import java.time.Duration;

/**
 * How much is asked for.
 *
 * @param load how long each load lasts
 * @param events how many events the reads have to choose from
 */
public record Extent(Duration load, long events) {}

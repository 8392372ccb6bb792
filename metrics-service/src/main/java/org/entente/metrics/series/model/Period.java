package org.entente.metrics.series.model;

import java.time.Instant;

/**
 * One step of a series.
 *
 * @param label its name, such as {@code 2018-01}
 * @param start its first moment; it ends where the next one starts
 */
public record Period(String label, Instant start) {}

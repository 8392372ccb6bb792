package org.entente.metrics.series;

import org.entente.metrics.events.model.Action;

/**
 * How much of one thing there was in one period.
 *
 * @param key the value of what the answer is broken down by; empty if by nothing
 * @param period the period's place among those asked for, from 0
 */
record Figure(Action action, String key, int period, long value) {}

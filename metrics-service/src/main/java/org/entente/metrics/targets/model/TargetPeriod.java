package org.entente.metrics.targets.model;

/**
 * One time in which a target is to be reached.
 *
 * @param label its name, such as {@code 2018-01}
 * @param days those of it in which the target holds
 * @param length how many days the whole period has, of which {@code days} may be a part
 * @param isBounded whether it begins and ends, so that a part of its days stands for a part of the amount
 */
public record TargetPeriod(String label, Days days, long length, boolean isBounded) {}

package org.entente.metrics.intake;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param accepted how many events Kafka has acknowledged
 * @param rejected the others
 */
public record Receipt(int accepted, List<Rejected> rejected) {

    /**
     * An event that was not taken.
     *
     * @param index where it stood in the batch, from 0
     * @param detail where in the event which rule is broken
     */
    public record Rejected(int index, String detail) {}
}

package org.entente.messaging;

import org.entente.contracts.EventType;

/**
 * Data of the events that the tests send.
 *
 * @param name what the effect is found by
 */
public record Probe(String name) {

    static final EventType<Probe> MADE = new EventType<>("org.entente.probe.made.v1", "entente.probes", Probe.class);
}

package org.entente.metrics.counting;

import java.util.Set;

/** Tells within the service that new events of some exchanges have been counted. */
public record ExchangesCounted(Set<String> exchanges) {}

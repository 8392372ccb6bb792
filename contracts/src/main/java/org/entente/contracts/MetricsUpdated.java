package org.entente.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Data of {@code metrics.updated.v1}: an exchange's figures since its beginning.
 *
 * @param exchange the exchange's id
 * @param at when they were read
 */
public record MetricsUpdated(String exchange, Instant at, Totals totals) {

    public MetricsUpdated {
        requireNonNull(exchange);
        requireNonNull(at);
        requireNonNull(totals);
    }
}

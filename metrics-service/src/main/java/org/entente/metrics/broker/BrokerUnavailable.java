package org.entente.metrics.broker;

/** Kafka did not acknowledge every record in time; some may have arrived nevertheless. */
public final class BrokerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnavailable(Throwable cause) {
        super("Kafka did not acknowledge every record", cause);
    }
}

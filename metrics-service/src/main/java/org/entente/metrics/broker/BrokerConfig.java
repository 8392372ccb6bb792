package org.entente.metrics.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are sent to Kafka. */
@ConfigMapping(prefix = "entente.metrics.broker")
public interface BrokerConfig {

    /** How long a record may take until all in-sync replicas have it, retries included. A duration. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** How long one request to the broker may take; less than the delivery timeout. A duration. */
    @WithDefault("4s")
    Duration requestTimeout();

    /** How long a record waits for others to travel with it. A duration. */
    @WithDefault("5ms")
    Duration linger();

    /** How much travels together to one partition. Kafka's own default holds fifty events, of the hundreds of a request. Bytes. */
    @WithDefault("131072")
    int batchBytes();

    /** How much may wait for the broker's acknowledgement in this service. Bytes. */
    @WithDefault("67108864")
    long maxWaiting();
}

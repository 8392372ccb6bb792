package org.entente.metrics.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long exchange events are kept one by one; roll-ups are kept for good. */
@ConfigMapping(prefix = "entente.metrics.events")
public interface EventsConfig {

    /** How long ago an event may have happened; older ones are refused, and their partitions dropped. A duration. */
    @WithDefault("7300d")
    Duration retention();

    /**
     * How much longer an event that was acknowledged is counted, and its partition kept. Longer than an event may wait on the topic. A
     * duration.
     */
    @WithDefault("14d")
    Duration grace();

    /** How far in the future an event may be. A duration. */
    @WithDefault("1d")
    Duration clockTolerance();
}

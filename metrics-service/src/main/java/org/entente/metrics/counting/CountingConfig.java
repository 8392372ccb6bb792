package org.entente.metrics.counting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How counting waits for what is down. */
@ConfigMapping(prefix = "entente.metrics.counting")
public interface CountingConfig {

    /** The wait before dead letters are sent again that the broker did not take. Doubles each time. A duration. */
    @WithDefault("1s")
    Duration firstBackOff();

    /** The longest such wait. A duration. */
    @WithDefault("30s")
    Duration longestBackOff();
}

package org.entente.metrics.quarantine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long events stay in quarantine. */
@ConfigMapping(prefix = "entente.metrics.quarantine")
public interface QuarantineConfig {

    /** How long an event is kept after the last thing that happened to it, be it settled or open. A duration. */
    @WithDefault("400d")
    Duration retention();

    /** How often those past their retention are looked for. A duration. */
    @WithDefault("6h")
    Duration every();

    /** How many events one call may replay. */
    @WithDefault("1000")
    int maxReplay();
}

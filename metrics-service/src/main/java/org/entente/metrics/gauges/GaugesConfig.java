package org.entente.metrics.gauges;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures are shown to monitoring. */
@ConfigMapping(prefix = "entente.metrics.gauges")
public interface GaugesConfig {

    /** How often the figures are read. A duration. */
    @WithDefault("15s")
    Duration interval();
}

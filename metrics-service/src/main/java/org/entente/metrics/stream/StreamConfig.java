package org.entente.metrics.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live figures go out. */
@ConfigMapping(prefix = "entente.metrics.stream")
public interface StreamConfig {

    /** The shortest time between two updates of an exchange's figures. A duration. */
    @WithDefault("1s")
    Duration interval();

    /** How often a comment goes out, which keeps quiet connections open. A duration. */
    @WithDefault("15s")
    Duration heartbeat();
}

package org.entente.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a caller may send. */
@ConfigMapping(prefix = "entente.gateway.limits")
public interface LimitsConfig {

    /** Largest body of a request, in bytes or with a unit ({@code 26M}). */
    @WithDefault("26M")
    MemorySize maxBodySize();
}

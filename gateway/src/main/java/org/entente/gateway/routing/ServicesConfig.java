package org.entente.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are, and how long the gateway waits for them. */
@ConfigMapping(prefix = "entente.gateway")
public interface ServicesConfig {

    /** Address of the ingestion service: scheme, host and port. */
    URI ingestionUrl();

    /** Address of the agreements service: scheme, host and port. */
    URI agreementsUrl();

    /** Address of the metrics service: scheme, host and port. */
    URI metricsUrl();

    /** How long a connection to a service may take to be made (a duration, such as {@code 2s}). */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may take, once it has the whole request, until its answer begins (a duration). */
    @WithDefault("60s")
    Duration responseTimeout();

    /** Connections open at most to each service. A live stream holds one for as long as it is followed. */
    @WithDefault("1000")
    int maxConnections();
}

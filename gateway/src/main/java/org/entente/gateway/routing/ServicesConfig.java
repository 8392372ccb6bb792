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

    /** How long a request may wait for a connection to its service: to be made, or to become free (a duration, such as {@code 2s}). */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may take, once it has the whole request, until its answer begins (a duration). */
    @WithDefault("60s")
    Duration responseTimeout();

    /** Connections open at most to each service for requests that end with their answer. */
    @WithDefault("500")
    int maxConnections();

    /** Live streams followed at most; each holds a connection of its own for as long as it is followed. */
    @WithDefault("2000")
    int maxStreams();
}

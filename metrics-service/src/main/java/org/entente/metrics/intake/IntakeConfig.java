package org.entente.metrics.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a batch of exchange events may hold. */
@ConfigMapping(prefix = "entente.metrics.intake")
public interface IntakeConfig {

    /** The most events in one batch. */
    @WithDefault("10000")
    int maxEvents();

    /** The largest body, as it is sent and as it is unpacked. Bytes. */
    @WithDefault("10485760")
    int maxBytes();

    /** How many times its size a body may unpack to; logs of events pack to about a thirtieth. */
    @WithDefault("200")
    int maxRatio();

    /** How many errors are named when every event of a batch is invalid. */
    @WithDefault("100")
    int maxErrors();

    /** When a sender may try again that was turned away because a server behind the intake is down. A duration. */
    @WithDefault("10s")
    Duration retryAfter();
}

package org.entente.metrics.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a batch of exchange events may hold. */
@ConfigMapping(prefix = "entente.metrics.intake")
public interface IntakeConfig {

    /** The most events in one batch. */
    @WithDefault("10000")
    int maxEvents();

    /** The largest body. Bytes. */
    @WithDefault("10485760")
    int maxBytes();

    /** How many errors are named when every event of a batch is invalid. */
    @WithDefault("100")
    int maxErrors();
}

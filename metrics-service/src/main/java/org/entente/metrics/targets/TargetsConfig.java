package org.entente.metrics.targets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How targets are looked at. */
@ConfigMapping(prefix = "entente.metrics.targets")
public interface TargetsConfig {

    /** How often targets are held against figures that have moved. A duration. */
    @WithDefault("5s")
    Duration interval();

    /** How often all periods of a target are looked at, and not only those that moved, if figures of its exchange have since. A duration. */
    @WithDefault("1h")
    Duration sweep();

    /** For how long a count may take to commit and still be noticed before the next sweep. A duration. */
    @WithDefault("10m")
    Duration overlap();

    /** How often commitments that name no exchange are looked at again, if exchanges or members have come or changed. A duration. */
    @WithDefault("1m")
    Duration placing();

    /** The most lines in one answer, over all its targets. */
    @WithDefault("10000")
    int maxLines();
}

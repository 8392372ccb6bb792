package org.entente.metrics.counting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the partitions of the events are looked after. */
@ConfigMapping(prefix = "entente.metrics.upkeep")
public interface UpkeepConfig {

    /** How often partitions are made ahead, and those dropped that are past their retention. A duration. */
    @WithDefault("1h")
    Duration every();

    /** How many months ahead of the present one have a partition. */
    @WithDefault("2")
    int monthsAhead();
}

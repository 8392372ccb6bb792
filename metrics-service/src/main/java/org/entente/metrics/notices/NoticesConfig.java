package org.entente.metrics.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** When a figure stands out. */
@ConfigMapping(prefix = "entente.metrics.notices")
public interface NoticesConfig {

    /** How often the last complete month is looked at. A duration. */
    @WithDefault("1h")
    Duration interval();

    /** How many usual distances from the median are too many. */
    @WithDefault("3.5")
    BigDecimal distances();

    /** What share of the median the difference must be at least, 1 for all of it. */
    @WithDefault("0.3")
    BigDecimal share();

    /** How many months must have been counted before, of the twelve that are looked at. */
    @WithDefault("6")
    int fewestMonths();
}

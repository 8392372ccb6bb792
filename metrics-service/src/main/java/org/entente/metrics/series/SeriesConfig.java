package org.entente.metrics.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large an answer may be. */
@ConfigMapping(prefix = "entente.metrics.series")
public interface SeriesConfig {

    /** The most points in one answer, over all its series. */
    @WithDefault("100000")
    int maxPoints();
}

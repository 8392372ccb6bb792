package org.entente.metrics.items;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How items' figures are kept and read. */
@ConfigMapping(prefix = "entente.metrics.items")
public interface ItemsConfig {

    /**
     * How often what was counted is added to the items' figures. They are that far behind, and longer under load; but the longer, the less
     * work, since an item that is used often is then written once for all its uses. A duration.
     */
    @WithDefault("15s")
    Duration interval();

    /** The most changes that are added in one transaction. The more, the fewer rows they come to: items that are used are used often. */
    @WithDefault("200000")
    int batch();

    /** The longest window that is read from single events, since it does not begin and end with a month of UTC. A duration. */
    @WithDefault("31d")
    Duration longestUnrolledWindow();
}

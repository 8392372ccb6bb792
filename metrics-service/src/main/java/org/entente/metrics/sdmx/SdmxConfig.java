package org.entente.metrics.sdmx;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the SDMX service is, and how large its answers may be. */
@ConfigMapping(prefix = "entente.metrics.sdmx")
public interface SdmxConfig {

    /** The id of the agency that maintains the dataflow. */
    @WithDefault("ENTENTE")
    String agency();

    /** The most observations in one answer. */
    @WithDefault("100000")
    int maxObservations();
}

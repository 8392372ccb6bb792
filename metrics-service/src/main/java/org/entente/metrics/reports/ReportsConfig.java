package org.entente.metrics.reports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a file of statistics may be. */
@ConfigMapping(prefix = "entente.metrics.reports")
public interface ReportsConfig {

    /** The largest file, as it is uploaded. Bytes. */
    @WithDefault("5242880")
    int maxBytes();

    /** What the parts of an XLSX file may unpack to, all together. Bytes. */
    @WithDefault("52428800")
    long maxUnpacked();

    /** How many times its size an XLSX file may unpack to. */
    @WithDefault("100")
    int maxRatio();

    /** The most rows. */
    @WithDefault("10000")
    int maxRows();

    /** The most columns. */
    @WithDefault("50")
    int maxColumns();
}

package org.entente.ingestion.extractions;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be sent to be searched for facts at once. */
@ConfigMapping(prefix = "entente.ingestion.extractions")
public interface ExtractionsConfig {

    /** Longest text that is accepted. A number of bytes, with K, M or G behind it for the larger units. */
    @WithDefault("1M")
    MemorySize maxSize();
}

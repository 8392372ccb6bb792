package org.entente.ingestion.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be submitted. */
@ConfigMapping(prefix = "entente.ingestion.documents")
public interface DocumentsConfig {

    /** Largest file that is accepted. A number of bytes, with K, M or G behind it for the larger units. */
    @WithDefault("25M")
    MemorySize maxSize();

    /** How much of all files may be in memory at once on their way into the database. A number of bytes, as above. */
    @WithDefault("32M")
    MemorySize underWay();
}

package org.entente.ingestion.processing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What reading one document may cost. */
@ConfigMapping(prefix = "entente.ingestion.processing")
public interface ProcessingConfig {

    /** How long reading the text out of one file may take, and how long looking for facts in it. A duration. */
    @WithDefault("PT60S")
    Duration timeLimit();

    /** How much memory the parser's process may use as its heap. A number of bytes, with K, M or G behind it for the larger units. */
    @WithDefault("256M")
    MemorySize parserMemory();

    /** How much text one file may hold, and how much is searched at once, which takes memory. A number of characters. */
    @WithDefault("1000000")
    int maxCharacters();

    /** How often a worker takes one file before it is given up, because none lived to finish it. A number of times. */
    @WithDefault("5")
    int maxAttempts();
}

package org.entente.ingestion.processing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What reading one document may cost. */
@ConfigMapping(prefix = "entente.ingestion.processing")
public interface ProcessingConfig {

    /** How long reading the text out of one file may take. A duration. */
    @WithDefault("PT60S")
    Duration timeLimit();

    /** How much text one file may hold; searching it takes about a hundred times as many bytes. A number of characters. */
    @WithDefault("1000000")
    int maxCharacters();

    /** How often a worker takes one file before it is given up, because none lived to finish it. A number of times. */
    @WithDefault("5")
    int maxAttempts();

    /** How many texts are searched for facts at the same time; others wait, so that memory suffices. A number of texts. */
    @WithDefault("2")
    int concurrentSearches();
}

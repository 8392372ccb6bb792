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

    /** How much text one file may hold. A number of characters. */
    @WithDefault("5000000")
    int maxCharacters();
}

package org.entente.ingestion.processing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entente.ingestion.extraction.Extractor;

/** Makes the one extractor, which has no framework in it, when it is first needed. */
public final class ExtractorProducer {

    @Produces
    @Singleton
    Extractor extractor() {
        return Extractor.create();
    }
}

package org.entente.ingestion.quality;

import java.util.List;

/**
 * A document with the facts that a person marked in it.
 *
 * @param name its name, without ending
 * @param language the language that it is written in (BCP 47), or "und" where the gold file does not say
 * @param part the part of the set that it belongs to, such as development or test; empty where there are none
 * @param text its plain text
 * @param facts the facts it states
 */
public record MarkedDocument(String name, String language, String part, String text, List<StatedFact> facts) {

    public MarkedDocument {
        facts = List.copyOf(facts);
    }
}

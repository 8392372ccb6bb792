package org.entente.ingestion.extraction.merge;

import java.util.Set;

/**
 * A proposed fact of which people have said whether it is right.
 *
 * @param document the document that it was found in
 * @param evidence what speaks for or against it
 * @param right whether the document states it
 */
public record Judged(String document, Set<String> evidence, boolean right) {

    public Judged {
        evidence = Set.copyOf(evidence);
    }
}

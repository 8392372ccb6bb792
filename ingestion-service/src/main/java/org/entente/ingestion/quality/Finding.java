package org.entente.ingestion.quality;

import java.util.Optional;
import org.entente.contracts.FactKind;

/**
 * One difference between what a document states and what was proposed.
 *
 * @param document the document's name
 * @param kind the fact's kind
 * @param fact what the fact is known by
 * @param difference what is wrong
 */
public record Finding(String document, FactKind kind, String fact, Difference difference) {

    /** What is wrong with a fact. */
    public sealed interface Difference {}

    /** The text states the fact, and it was not found. */
    public record Missed() implements Difference {}

    /** The fact was proposed, and the text does not state it. */
    public record Invented() implements Difference {}

    /** The fact was found, and a field of it is wrong. */
    public record WrongField(String field, Optional<String> gold, Optional<String> predicted) implements Difference {}
}

package org.entente.ingestion.facts.model;

/**
 * What is wrong with a fact's field.
 *
 * @param pointer JSON Pointer to it from the fact's fields, such as {@code /parties/0/end}
 * @param detail what is wrong
 */
public record FieldFault(String pointer, String detail) {

    /** The same fault, seen from further outside. */
    public FieldFault under(String parent) {
        return new FieldFault(parent + pointer, detail);
    }
}

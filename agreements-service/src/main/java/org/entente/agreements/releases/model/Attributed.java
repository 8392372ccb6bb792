package org.entente.agreements.releases.model;

/** A value of a compiled record, with its provenance. */
public record Attributed(Value value, Provenance provenance) {

    boolean isSame(Value other) {
        return value.identity().equals(other.identity());
    }
}

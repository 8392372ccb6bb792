package org.entente.agreements.releases.model;

import java.util.List;
import java.util.stream.Stream;

/** A field of a compiled record: one value, or a list of them. */
public sealed interface Field {

    /** Every value that the field holds now. */
    List<Attributed> values();

    /** A field with one value. */
    record Single(Attributed value) implements Field {

        @Override
        public List<Attributed> values() {
            return List.of(value);
        }
    }

    /** A field with a list of values, none of which means the same as another. */
    record Many(List<Attributed> values) implements Field {

        public Many {
            values = List.copyOf(values);
        }

        /** This list with one more element, unless it has it already: an element belongs to the release that first named it. */
        Many with(Attributed element) {
            boolean known = values.stream().anyMatch(value -> value.isSame(element.value()));
            return known
                    ? this
                    : new Many(
                            Stream.concat(values.stream(), Stream.of(element)).toList());
        }

        Many without(Value element) {
            return new Many(
                    values.stream().filter(value -> !value.isSame(element)).toList());
        }
    }
}

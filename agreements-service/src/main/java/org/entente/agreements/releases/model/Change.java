package org.entente.agreements.releases.model;

import java.util.List;
import java.util.Optional;

/**
 * One operation of a patch on one field.
 *
 * <p>Setting and adding follow the merge rules of the Open Contracting Data Standard: the latest value of a field wins,
 * and lists are merged by the identity of their elements. OCDS cannot take an element out of a list; here it can be.
 */
public sealed interface Change {

    /** The field's name. */
    String field();

    /** What the field holds after this operation of that release; nothing if it is then absent. */
    Optional<Field> applyTo(Optional<Field> before, Release release);

    /** Gives a field one value, in place of what it had. */
    record SetField(String field, Stated stated) implements Change {

        @Override
        public Optional<Field> applyTo(Optional<Field> before, Release release) {
            return Optional.of(new Field.Single(release.attribute(stated)));
        }
    }

    /** Adds an element to a list, if the list has none that means the same. */
    record AddElement(String field, Stated element) implements Change {

        @Override
        public Optional<Field> applyTo(Optional<Field> before, Release release) {
            return Optional.of(list(before).with(release.attribute(element)));
        }
    }

    /** Takes an element out of a list. */
    record RemoveElement(String field, Value element) implements Change {

        @Override
        public Optional<Field> applyTo(Optional<Field> before, Release release) {
            Field.Many left = list(before).without(element);
            return left.values().isEmpty() ? Optional.empty() : Optional.of(left);
        }
    }

    /** Makes a field absent. */
    record RemoveField(String field) implements Change {

        @Override
        public Optional<Field> applyTo(Optional<Field> before, Release release) {
            return Optional.empty();
        }
    }

    private static Field.Many list(Optional<Field> before) {
        return new Field.Many(before.map(Field::values).orElse(List.of()));
    }
}

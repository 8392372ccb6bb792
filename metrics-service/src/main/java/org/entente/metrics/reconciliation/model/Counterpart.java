package org.entente.metrics.reconciliation.model;

import java.util.Optional;
import java.util.Set;
import org.entente.metrics.events.model.Action;

/** What is counted that a reported number can be held against. */
public sealed interface Counterpart {

    /** The measures of what is there at a time, and not of what happens during one. */
    Set<String> MEASURES_OF_A_TIME = Set.of("members", "member_countries");

    /** Whether it is of what is there at a time. */
    default boolean isOfATime() {
        return false;
    }

    /** The action whose events are counted for it; none if it is not made of events. */
    default Optional<Action> countedAction() {
        return Optional.empty();
    }

    /** The counterpart of a measure, if it has one. */
    static Optional<Counterpart> of(String measure) {
        return switch (measure) {
            case "items_pushed" -> Optional.of(new Items(Action.PUSHED));
            case "items_downloaded" -> Optional.of(new Items(Action.DOWNLOADED));
            case "items_uploaded" -> Optional.of(new Items(Action.UPLOADED));
            case "uploading_members" -> Optional.of(new UploadingMembers());
            case "members" -> Optional.of(new Members());
            case "member_countries" -> Optional.of(new Countries());
            default -> Optional.empty();
        };
    }

    /** Events of an action, by member or of all. */
    record Items(Action action) implements Counterpart {

        @Override
        public Optional<Action> countedAction() {
            return Optional.of(action);
        }
    }

    /** Members that uploaded at least one item. */
    record UploadingMembers() implements Counterpart {

        @Override
        public Optional<Action> countedAction() {
            return Optional.of(Action.UPLOADED);
        }
    }

    /** Organisations that were members on any day of the period. */
    record Members() implements Counterpart {

        @Override
        public boolean isOfATime() {
            return true;
        }
    }

    /** The countries of those. */
    record Countries() implements Counterpart {

        @Override
        public boolean isOfATime() {
            return true;
        }
    }
}

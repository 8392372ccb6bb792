package org.entente.ingestion.facts.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether a fact is decided on. Only a pending one can be; the decision stands. */
public sealed interface FactState {

    /** The state in one word. */
    FactStatus status();

    /** Waits for a curator. */
    record Pending() implements FactState {

        /** A curator accepts the fact; it belongs to that record of the registry, an observation to none. */
        public Accepted accept(Optional<UUID> recordId, String by, Instant at) {
            return new Accepted(recordId, by, at);
        }

        /** A curator turns the fact down. */
        public Rejected reject(String reason, String by, Instant at) {
            return new Rejected(reason, by, at);
        }

        @Override
        public FactStatus status() {
            return FactStatus.PENDING;
        }
    }

    /** A curator's decision, which ends the review. */
    sealed interface Decided extends FactState {

        /** The curator's sign-in name. */
        String by();

        /** When it was decided. */
        Instant at();
    }

    /** It is published. */
    record Accepted(Optional<UUID> recordId, String by, Instant at) implements Decided {
        public Accepted {
            requireNonNull(recordId);
            requireNonNull(by);
            requireNonNull(at);
        }

        @Override
        public FactStatus status() {
            return FactStatus.ACCEPTED;
        }
    }

    /** It is not published. */
    record Rejected(String reason, String by, Instant at) implements Decided {
        public Rejected {
            requireNonNull(by);
            requireNonNull(at);
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A rejected fact has a reason");
            }
        }

        @Override
        public FactStatus status() {
            return FactStatus.REJECTED;
        }
    }
}

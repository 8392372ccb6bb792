package org.entente.ingestion.facts.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a fact is decided on. Only a pending one can be; a decision stands until it is undone.
 *
 * <pre>
 * pending ⇄ accepted
 *         ⇄ rejected
 *         ⇄ superseded (a newer extractor does not find it; a still newer one may)
 * </pre>
 */
public sealed interface FactState {

    /** The state in one word. */
    FactStatus status();

    /** Waits for a curator. */
    record Pending() implements FactState {

        /** The fact is right; it belongs to that record of the registry, an observation to none. */
        public Accepted accept(Optional<UUID> recordId, Decider by, Instant at) {
            return new Accepted(recordId, by, at);
        }

        /** A curator turns the fact down. */
        public Rejected reject(String reason, Decider by, Instant at) {
            return new Rejected(reason, by, at);
        }

        /** The document was searched again, and this was not found any more. */
        public Superseded supersede() {
            return new Superseded();
        }

        @Override
        public FactStatus status() {
            return FactStatus.PENDING;
        }
    }

    /** A decision, which ends the review unless it is undone. */
    sealed interface Decided extends FactState {

        /** Who took it. */
        Decider by();

        /** When it was taken. */
        Instant at();

        /** A curator takes the decision back. */
        default Pending undo() {
            return new Pending();
        }
    }

    /** It is published. */
    record Accepted(Optional<UUID> recordId, Decider by, Instant at) implements Decided {
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
    record Rejected(String reason, Decider by, Instant at) implements Decided {
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

    /** Nobody decided on it, and its document is no longer read that way. */
    record Superseded() implements FactState {

        /** It is found once more. */
        public Pending foundAgain() {
            return new Pending();
        }

        @Override
        public FactStatus status() {
            return FactStatus.SUPERSEDED;
        }
    }
}

package org.entente.ingestion.documents.model;

/**
 * How far a document has come. Each step is a method of the only states that it may be taken from, so a wrong one does not
 * compile.
 *
 * <pre>
 * received → extracting → in_review → reviewed
 *                       ↘ reviewed (no facts found)
 *                       ↘ failed
 * failed, in_review, reviewed → received (to be processed again)
 * </pre>
 */
public sealed interface DocumentState {

    /** The state in one word. */
    DocumentStatus status();

    /** Waits for a worker, or was left behind by one that died: either way a worker may take it. */
    sealed interface Unread extends DocumentState {

        /** A worker takes the document. */
        default Extracting extract() {
            return new Extracting();
        }
    }

    /** A worker is done with it, one way or the other. */
    sealed interface Processed extends DocumentState {

        /** It is put back into the queue. */
        default Received again() {
            return new Received();
        }
    }

    /** Stored, and waiting for a worker. */
    record Received() implements Unread {
        @Override
        public DocumentStatus status() {
            return DocumentStatus.RECEIVED;
        }
    }

    /** A worker reads its text and looks for facts. */
    record Extracting() implements Unread {

        /** The worker is done, and so many facts wait for a decision; with none there is nothing to review. */
        public DocumentState found(long facts) {
            return facts > 0 ? new InReview() : new Reviewed();
        }

        /** The worker could not read it, for a reason that the submitter understands. */
        public Failed fail(String reason) {
            return new Failed(reason);
        }

        @Override
        public DocumentStatus status() {
            return DocumentStatus.EXTRACTING;
        }
    }

    /** Its facts wait for a curator. */
    record InReview() implements Processed {

        /** A curator decided on a fact, which leaves so many undecided. */
        public DocumentState decided(long undecided) {
            return undecided > 0 ? this : new Reviewed();
        }

        @Override
        public DocumentStatus status() {
            return DocumentStatus.IN_REVIEW;
        }
    }

    /** Every fact is decided. */
    record Reviewed() implements Processed {
        @Override
        public DocumentStatus status() {
            return DocumentStatus.REVIEWED;
        }
    }

    /** It cannot be read. */
    record Failed(String reason) implements Processed {
        public Failed {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A failed document has a reason");
            }
        }

        @Override
        public DocumentStatus status() {
            return DocumentStatus.FAILED;
        }
    }
}

package org.entente.ingestion.processing;

import java.util.Optional;
import java.util.UUID;
import org.entente.ingestion.documents.model.PlainText;

/** What a worker has to do with a document that it has taken. */
sealed interface Task {

    /** The document. */
    UUID documentId();

    /** Its date as it is known from elsewhere than its text, EDTF. */
    Optional<String> publishedOn();

    /** Read the text out of the file, and find the facts in it. */
    record ReadAndFind(FileToRead file, Optional<String> publishedOn) implements Task {
        @Override
        public UUID documentId() {
            return file.documentId();
        }
    }

    /** Find the facts in the text that was read before. It stays, for the spans of facts that were decided on count in it. */
    record FindAgain(UUID documentId, PlainText text, Optional<String> publishedOn) implements Task {}
}

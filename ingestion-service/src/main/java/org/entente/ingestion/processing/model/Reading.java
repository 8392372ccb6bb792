package org.entente.ingestion.processing.model;

import java.util.List;
import org.entente.ingestion.documents.model.PlainText;

/** What came of reading the text out of a file. */
public sealed interface Reading {

    /**
     * There is text.
     *
     * @param metadata what else the file says
     * @param notices what the submitter should know of how it was read; often nothing
     */
    record Readable(PlainText text, FileMetadata metadata, List<String> notices) implements Reading {

        public Readable {
            notices = List.copyOf(notices);
        }
    }

    /** There is none to be had, for a reason that the submitter understands. */
    record Unreadable(String reason) implements Reading {}
}

package org.entente.ingestion.processing;

import org.entente.ingestion.documents.model.PlainText;

/** What came of a document: its text and the facts in it, or why there are none. */
sealed interface Outcome {

    /** The text was read and searched. */
    record Extracted(PlainText text, Findings findings) implements Outcome {}

    /** It could not be. */
    record Failed(String reason) implements Outcome {}
}

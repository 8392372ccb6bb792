package org.entente.ingestion.processing;

import java.util.Optional;
import org.entente.ingestion.copies.model.Signature;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.processing.model.Reading;

/** What came of a document: its text and the facts in it, or why there are none. */
sealed interface Outcome {

    /**
     * The text was searched.
     *
     * @param reading what came with the text, if it was read just now
     * @param signature by which copies of the text are found, if it is long enough
     */
    record Extracted(
            PlainText text, Optional<Reading.Readable> reading, Optional<Signature> signature, Findings findings)
            implements Outcome {}

    /** It could not be. */
    record Failed(String reason) implements Outcome {}
}

package org.entente.ingestion.extraction.text;

import java.util.BitSet;

/** Says where the sentences of a stretch of text end. For one thread. */
public interface SentenceBreaks {

    /** The offsets, counted from the start of the stretch, at which a sentence ends or the next one starts. */
    BitSet in(String stretch);
}

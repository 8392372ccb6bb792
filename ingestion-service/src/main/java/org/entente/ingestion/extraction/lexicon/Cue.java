package org.entente.ingestion.extraction.lexicon;

/**
 * A phrase of the lexicon found in a sentence.
 *
 * @param kind what it is a sign of
 * @param value what it means
 * @param first its first token
 * @param last its last token
 */
public record Cue(CueKind kind, String value, int first, int last) {

    public boolean is(String meaning) {
        return value.equals(meaning);
    }

    int length() {
        return last - first + 1;
    }
}

package org.entente.ingestion.extraction.text;

import java.util.List;

/**
 * The tokens of one sentence, heading, list item or table row.
 *
 * @param index its number in the document
 * @param block where it stands
 * @param tokens what it is made of, at least one
 */
public record Sentence(int index, Block block, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** Whether a token is at that place and is that word or mark. */
    public boolean has(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
    }

    /** The span from a token to another, both included. */
    public Span span(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }

    public Span span() {
        return span(0, tokens.size() - 1);
    }
}

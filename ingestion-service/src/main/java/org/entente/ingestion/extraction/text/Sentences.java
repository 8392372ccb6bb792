package org.entente.ingestion.extraction.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Gathers the sentences of a document, block by block. For one thread. */
public final class Sentences {
    /** Longer ones are cut, so that the work on a sentence stays bounded. */
    static final int MOST_TOKENS = 300;

    private static final String OPENING = "\"'\u201c\u2018([\u00ab\u00bf\u00a1";

    private final String text;
    private final Tokenizer tokenizer = new Tokenizer();
    private final List<Sentence> sentences = new ArrayList<>();

    public Sentences(String text) {
        this.text = text;
    }

    /** Cuts a block into sentences and returns these. */
    public List<Sentence> add(Block block, SentenceBreaks breaks) {
        int known = sentences.size();
        List<Token> tokens = tokenizer.tokens(text, block.span());
        boolean whole = block.isRow() || tokens.size() < 2;
        BitSet ends = whole
                ? new BitSet()
                : breaks.in(text.substring(block.span().start(), block.span().end()));
        split(block, tokens, ends);
        return List.copyOf(sentences.subList(known, sentences.size()));
    }

    private void split(Block block, List<Token> tokens, BitSet ends) {
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            if (last || i - first + 1 >= MOST_TOKENS || ends(block, tokens, i, ends)) {
                sentences.add(new Sentence(sentences.size(), block, tokens.subList(first, i + 1)));
                first = i + 1;
            }
        }
    }

    /** No sentence ends after an initial, or starts in the middle of a word, in small letters or with a closing mark. */
    private static boolean ends(Block block, List<Token> tokens, int at, BitSet ends) {
        Token next = tokens.get(at + 1);
        int end = ends.nextSetBit(tokens.get(at).end() - block.span().start());
        boolean here = end >= 0 && end <= next.start() - block.span().start();
        return here && !next.glued() && starts(next) && !isInitial(tokens, at);
    }

    private static boolean isInitial(List<Token> tokens, int stop) {
        return stop > 0
                && tokens.get(stop).is(".")
                && tokens.get(stop - 1).isCapitalised()
                && tokens.get(stop - 1).text().length() == 1;
    }

    private static boolean starts(Token token) {
        return !token.isSmall() && (!token.isMark() || OPENING.contains(token.text()));
    }
}

package org.entente.ingestion.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts blocks into sentences. */
public final class Sentences {
    /** Longer ones are cut, so that the work on a sentence stays bounded. */
    static final int MOST_TOKENS = 300;

    private static final String CLOSING = "\"'\u201d\u2019)]\u00bb";
    private static final String OPENING = "\"'\u201c\u2018([\u00ab\u00bf\u00a1";

    private final Set<String> abbreviations;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    /**
     * The sentences of a text.
     *
     * @param abbreviations words in small letters, without their full stop, after which a full stop ends nothing
     */
    public static List<Sentence> of(String text, Set<String> abbreviations) {
        Sentences splitter = new Sentences(abbreviations);
        Layout.blocks(text).forEach(block -> splitter.split(block, Tokenizer.tokens(text, block.span())));
        return splitter.sentences;
    }

    private void split(Block block, List<Token> tokens) {
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            if (last || i - first + 1 >= MOST_TOKENS || (!block.isRow() && ends(tokens, i))) {
                sentences.add(new Sentence(sentences.size(), block, tokens.subList(first, i + 1)));
                first = i + 1;
            }
        }
    }

    private boolean ends(List<Token> tokens, int at) {
        Token next = tokens.get(at + 1);
        if (next.glued() || !starts(next)) {
            return false;
        }
        int stop = at;
        while (stop > 0
                && tokens.get(stop).glued()
                && CLOSING.contains(tokens.get(stop).text())) {
            stop--;
        }
        Token mark = tokens.get(stop);
        if (!mark.isMark() || ".!?".indexOf(mark.text().charAt(0)) < 0) {
            return false;
        }
        return !mark.is(".") || stop == 0 || !abbreviated(tokens.get(stop - 1), mark);
    }

    private boolean abbreviated(Token word, Token stop) {
        boolean initial = word.isCapitalised() && word.text().length() == 1;
        return stop.glued() && (initial || abbreviations.contains(word.lower()));
    }

    private static boolean starts(Token token) {
        return !token.isSmall() && (!token.isMark() || OPENING.contains(token.text()));
    }
}

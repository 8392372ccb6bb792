package org.entente.ingestion.extraction.language;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ingestion.extraction.text.Block;

/** Finds the paragraphs that are in another language than the document. */
final class Paragraphs {
    /** A paragraph is told by its start. */
    private static final int SAMPLE = 300;

    /** With so many frequent words of the document's language it is in that language. */
    private static final double SHARE_AT_HOME = 0.18;

    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_WORDS_FOR_MODEL = 15;

    private final String text;
    private final WordVote words;
    private final LanguageModel model;
    private final int script;

    Paragraphs(String text, WordVote words, LanguageModel model, int script) {
        this.text = text;
        this.words = words;
        this.model = model;
        this.script = script;
    }

    /** The languages of those paragraphs, by the paragraph's number. */
    Map<Integer, String> otherThan(String main, List<Block> blocks) {
        Map<Integer, String> others = new HashMap<>();
        int from = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            boolean last = i == blocks.size();
            if (last || blocks.get(i).paragraph() != blocks.get(from).paragraph()) {
                int paragraph = blocks.get(from).paragraph();
                int start = blocks.get(from).span().start();
                language(main, start, Math.min(blocks.get(i - 1).span().end(), start + SAMPLE))
                        .filter(language -> !language.equals(main))
                        .ifPresent(language -> others.put(paragraph, language));
                from = i;
            }
        }
        return others;
    }

    private Optional<String> language(String main, int from, int to) {
        WordVote.Votes votes = words.count(text, from, to);
        Optional<Guess> byWords = words.winner(votes);
        boolean sure = votes.words() >= FEWEST_WORDS
                && byWords.filter(guess -> guess.confidence() > 0.9).isPresent();
        if (sure) {
            return byWords.map(Guess::language);
        }
        int written = Scripts.main(text, from, to);
        boolean foreign = written != UScript.COMMON && written != script && script != UScript.UNKNOWN;
        if (foreign) {
            return Optional.of(Scripts.tag(written));
        }
        if (votes.words() < FEWEST_WORDS_FOR_MODEL || words.share(votes, main) > SHARE_AT_HOME) {
            return Optional.empty();
        }
        return Optional.of(model.guess(text.substring(from, to)))
                .filter(guess -> guess.confidence() > 0.9)
                .map(Guess::language);
    }
}

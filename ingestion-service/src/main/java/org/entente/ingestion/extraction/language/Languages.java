package org.entente.ingestion.extraction.language;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ingestion.extraction.lexicon.Lexicon;
import org.entente.ingestion.extraction.lexicon.Lexicons;
import org.entente.ingestion.extraction.text.Block;

/** Tells the language of a document and of its paragraphs. Safe to share between threads. */
public final class Languages {
    private static final int SAMPLE = 20_000;
    private static final int MODEL_SAMPLE = 1_000;

    private final Lexicons lexicons;
    private final Map<String, Lexicon> byLanguage;
    private final WordVote words;
    private final LanguageModel model = new LanguageModel();

    public Languages(Lexicons lexicons) {
        this.lexicons = lexicons;
        this.byLanguage = lexicons.all().stream().collect(Collectors.toMap(Lexicon::language, Function.identity()));
        this.words = new WordVote(lexicons.all());
    }

    /** The languages of a document that consists of those blocks. */
    public DocumentLanguages of(String text, List<Block> blocks) {
        Optional<Guess> main = main(text);
        Lexicon home = main.map(Guess::language).map(byLanguage::get).orElse(lexicons.fallback());
        boolean supported =
                main.map(guess -> byLanguage.containsKey(guess.language())).orElse(true);
        Paragraphs paragraphs = new Paragraphs(text, words, model, supported ? home.script() : UScript.UNKNOWN);
        Map<Integer, String> others =
                paragraphs.otherThan(main.map(Guess::language).orElse(home.language()), blocks);
        return new DocumentLanguages(main, supported, home, others, byLanguage);
    }

    /** The frequent words decide if they are sure; else the model, and where that is not sure either, the words. */
    private Optional<Guess> main(String text) {
        int end = Math.min(text.length(), SAMPLE);
        Optional<Guess> byWords = words.winner(words.count(text, 0, end));
        if (byWords.filter(guess -> guess.confidence() > 0.99).isPresent()) {
            return byWords;
        }
        int script = Scripts.main(text, 0, end);
        if (script == UScript.COMMON) {
            return Optional.empty();
        }
        Guess byModel = model.guess(text.substring(0, Math.min(end, MODEL_SAMPLE)));
        boolean known = lexicons.all().stream().anyMatch(lexicon -> lexicon.script() == script);
        if (byModel.confidence() > 0.5) {
            return Optional.of(byModel);
        }
        return known ? byWords : Optional.of(new Guess(Scripts.tag(script), 0.9));
    }
}

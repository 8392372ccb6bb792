package org.entente.ingestion.extraction.lexicon;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.text.Span;
import org.entente.ingestion.extraction.text.Token;
import org.entente.ingestion.extraction.text.Tokenizer;

/** The lexicons of all languages that the extractor reads. */
public final class Lexicons {
    private static final List<String> LANGUAGES = List.of("en", "es", "fr");
    private static final int SAMPLE = 20_000;
    private static final int FEWEST_KNOWN_WORDS = 5;

    private final List<Lexicon> lexicons;

    private Lexicons(List<Lexicon> lexicons) {
        this.lexicons = lexicons;
    }

    /** Loads the lexicons of all languages. */
    public static Lexicons load() {
        return new Lexicons(LANGUAGES.stream().map(Lexicon::load).toList());
    }

    /** The lexicon to fall back on. */
    public Lexicon fallback() {
        return lexicons.get(0);
    }

    /** The lexicon of the language that most frequent words of the text belong to. */
    public Optional<Lexicon> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<Token> tokens = Tokenizer.tokens(text, new Span(0, Math.min(text.length(), SAMPLE)));
        Lexicon best = fallback();
        long most = 0;
        for (Lexicon lexicon : lexicons) {
            long known = tokens.stream()
                    .filter(token -> lexicon.isFrequent(token.lower()))
                    .count();
            if (known > most) {
                best = lexicon;
                most = known;
            }
        }
        return most < FEWEST_KNOWN_WORDS ? Optional.empty() : Optional.of(best);
    }
}

package org.entente.ingestion.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.entente.ingestion.extraction.text.Tokenizer;
import org.junit.jupiter.api.Test;

class LexiconsTest {
    private final Lexicons lexicons = Lexicons.load();

    @Test
    void tellsTheLanguageByItsFrequentWords() {
        assertThat(language("The forum was held in Oslo and it was good.")).contains("en");
        assertThat(language("El foro se celebró en Quito y fue el primero de la red."))
                .contains("es");
        assertThat(language("Le forum est organisé par la radio et les membres de l'union."))
                .contains("fr");
        assertThat(language("7 8 9")).isEmpty();
    }

    @Test
    void theLongestPhraseOfAKindWins() {
        assertThat(cues("a memorandum of understanding", CueKind.INSTRUMENT)).containsExactly("mou");
    }

    @Test
    void capitalsInAPhraseMustStandInTheText() {
        assertThat(cues("they may come in May", CueKind.MONTH)).containsExactly("5");
        assertThat(cues("they told us", CueKind.COUNTRY)).isEmpty();
    }

    private Optional<String> language(String text) {
        return lexicons.of(text).map(Lexicon::language);
    }

    private List<String> cues(String text, CueKind kind) {
        return lexicons.fallback().cues(Tokenizer.tokens(text)).stream()
                .filter(cue -> cue.kind() == kind)
                .map(Cue::value)
                .toList();
    }
}

package org.entente.ingestion.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.ingestion.extraction.text.Tokenizer;
import org.junit.jupiter.api.Test;

class LexiconsTest {
    private final Lexicons lexicons = Lexicons.load();

    @Test
    void knowsCountriesMonthsAndNumbersOfALanguageFromCldr() {
        assertThat(cues("es", "los Países Bajos", CueKind.COUNTRY)).containsExactly("NL");
        assertThat(cues("fr", "le 3 août", CueKind.MONTH)).containsExactly("8");
        assertThat(cues("fr", "soixante-douze stations", CueKind.NUMBER)).contains("72");
        assertThat(cues("es", "veintiuna emisoras", CueKind.NUMBER)).containsExactly("21");
        assertThat(cues("en", "the thirty-fourth forum", CueKind.ORDINAL)).contains("34");
    }

    @Test
    void aShortMonthInSmallLettersNeedsItsFullStop() {
        assertThat(cues("es", "el mar y la radio", CueKind.MONTH)).isEmpty();
        assertThat(cues("es", "el 3 mar. de 2019", CueKind.MONTH)).containsExactly("3");
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

    private List<String> cues(String text, CueKind kind) {
        return cues("en", text, kind);
    }

    private List<String> cues(String language, String text, CueKind kind) {
        Lexicon lexicon = lexicons.all().stream()
                .filter(known -> known.language().equals(language))
                .findFirst()
                .orElseThrow();
        return lexicon.cues(Tokenizer.phrase(text)).stream()
                .filter(cue -> cue.kind() == kind)
                .map(Cue::value)
                .toList();
    }
}

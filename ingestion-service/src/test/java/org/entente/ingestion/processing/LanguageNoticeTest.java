package org.entente.ingestion.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageNoticeTest {

    private static final LanguageNotice NOTICE = new LanguageNotice(List.of("en", "fr", "es"));

    private static final String WHERE = "Facts are found in texts in English, French, Spanish.";

    @Test
    void aLanguageWithoutRulesIsNamed() {
        assertThat(NOTICE.of(Optional.of("de"), true)).contains("The text is in German. " + WHERE);
    }

    @Test
    void whereOnlyTheScriptIsKnownItIsNamed() {
        assertThat(NOTICE.of(Optional.of("und-Cyrl"), true))
                .contains("The text is in a language in Cyrillic script. " + WHERE);
    }

    @Test
    void aTextWithoutFactsWhoseLanguageIsNotKnownIsMarked() {
        assertThat(NOTICE.of(Optional.empty(), true)).contains("The language of the text was not recognised. " + WHERE);
    }

    @Test
    void elsewhereThereIsNothingToSay() {
        assertThat(NOTICE.of(Optional.of("fr-CA"), true)).isEmpty();
        assertThat(NOTICE.of(Optional.empty(), false)).isEmpty();
    }
}

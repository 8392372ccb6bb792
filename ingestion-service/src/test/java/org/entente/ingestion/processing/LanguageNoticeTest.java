package org.entente.ingestion.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageNoticeTest {

    private static final String WHERE = "Facts are found in texts in English, French, Spanish.";

    @Test
    void aLanguageWithoutRulesIsNamed() {
        assertThat(LanguageNotice.of(Optional.of("de"), true)).contains("The text is in German. " + WHERE);
    }

    @Test
    void aTextWithoutFactsWhoseLanguageIsNotKnownIsMarked() {
        assertThat(LanguageNotice.of(Optional.empty(), true))
                .contains("The language of the text was not recognised. " + WHERE);
    }

    @Test
    void elsewhereThereIsNothingToSay() {
        assertThat(LanguageNotice.of(Optional.of("fr-CA"), true)).isEmpty();
        assertThat(LanguageNotice.of(Optional.empty(), false)).isEmpty();
    }
}

package org.entente.ingestion.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void partsHyphensAndPossessives() {
        assertThat(words("Kenya-Chad talks, Kenya\u2019s plan"))
                .containsExactly("Kenya", "-", "Chad", "talks", ",", "Kenya", "\u2019s", "plan");
    }

    @Test
    void keepsNumbersWithSeparatorsWhole() {
        assertThat(words("1,749 items, 1.2 million, US$18,400"))
                .containsExactly("1,749", "items", ",", "1.2", "million", ",", "US", "$", "18,400");
    }

    @Test
    void partsFrenchElisions() {
        assertThat(words("l'accord d\u2019échange")).containsExactly("l'", "accord", "d\u2019", "échange");
    }

    @Test
    void keepsWordsOfOtherScriptsAndAstralSignsWhole() {
        assertThat(words("شبكة \uD83D\uDE00 G20")).containsExactly("شبكة", "\uD83D\uDE00", "G20");
    }

    @Test
    void keepsInitialsAndForeignNamesWhole() {
        assertThat(words("the U.S. side, O'Brien, Nuku\u2019alofa"))
                .containsExactly("the", "U.S", ".", "side", ",", "O'Brien", ",", "Nuku\u2019alofa");
    }

    @Test
    void partsWordsAtAFullStopWithoutASpaceAndNumbersAtANarrowSpace() {
        assertThat(words("signed.The 4\u202f215 items")).containsExactly("signed", ".", "The", "4", "215", "items");
    }

    @Test
    void leavesOutSignsThatShowNothing() {
        assertThat(words("\uFEFFLake\u200b \u200eForum")).containsExactly("Lake", "Forum");
    }

    private static List<String> words(String text) {
        return Tokenizer.phrase(text).stream().map(Token::text).toList();
    }
}

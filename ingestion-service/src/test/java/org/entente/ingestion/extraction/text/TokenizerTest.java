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

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).toList();
    }
}

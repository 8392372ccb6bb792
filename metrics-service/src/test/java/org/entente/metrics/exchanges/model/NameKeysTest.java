package org.entente.metrics.exchanges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameKeysTest {

    @Test
    void caseSpacingAndALeadingArticleDoNotMatter() {
        assertThat(NameKeys.of(List.of("The  Africa Link\u00a0UNION"))).containsExactly("africa link union");
    }

    @Test
    void anAcronymInBracketsIsANameOfItsOwn() {
        assertThat(NameKeys.of(List.of("the Africa Link Union (ALU)"))).containsExactly("africa link union", "alu");
    }

    @Test
    void severalNamesGiveEachFormOnce() {
        assertThat(NameKeys.of(List.of("alu", "ALU", "Africa Link Union", "()")))
                .containsExactly("alu", "africa link union");
    }
}

package org.entente.ingestion.processing.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLayoutTest {

    @Test
    void layoutIsTakenOutAndParagraphsStay() {
        String laidOut = "\n\n\t Title \r\n\n \n\n\n  First line\t\n  second line \n\n\nNext paragraph\n\n";

        assertThat(TextLayout.tidy(laidOut)).isEqualTo("Title\n\nFirst line\nsecond line\n\nNext paragraph");
    }
}

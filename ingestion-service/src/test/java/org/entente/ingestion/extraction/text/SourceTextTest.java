package org.entente.ingestion.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.contracts.FieldValue;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void wordsHaveOneSpaceForEachRunOfWhiteSpace() {
        SourceText source = new SourceText("Lake\u00a0\n News  Pool");
        assertThat(source.words(new Span(0, 17))).isEqualTo("Lake News Pool");
    }

    @Test
    void aValueCountsCodePointsAndQuotesTheExactWords() {
        String text = "\uD83D\uDE00 Lake\nPool";
        FieldValue value = new SourceText(text).value(new Span(3, text.length()));
        assertThat(value).isEqualTo(new FieldValue("Lake Pool", 2, 11, "Lake\nPool"));
    }
}

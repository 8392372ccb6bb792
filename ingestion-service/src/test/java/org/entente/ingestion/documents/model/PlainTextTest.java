package org.entente.ingestion.documents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void everyLineEndsWithALineFeed() {
        assertThat(PlainText.of("one\r\ntwo\rthree\nfour\r").value()).isEqualTo("one\ntwo\nthree\nfour\n");
    }

    @Test
    void whatIsNoTextIsGone() {
        assertThat(PlainText.of("\uFEFFa\u0000b\u0007c\td").value()).isEqualTo("abc\td");
    }

    @Test
    void halfASurrogatePairIsReplaced() {
        assertThat(PlainText.of("a\uD83Db").value()).isEqualTo("a\uFFFDb");
    }

    @Test
    void aQuoteIsCutByCodePoints() {
        PlainText text = PlainText.of("📰 News 中文 مرحبا e\u0301");

        assertThat(text.quote(0, 1)).isEqualTo("📰");
        assertThat(text.quote(2, 6)).isEqualTo("News");
        assertThat(text.quote(7, 9)).isEqualTo("中文");
        assertThat(text.quote(10, 15)).isEqualTo("مرحبا");
        assertThat(text.length()).isEqualTo(18);
    }

    @Test
    void aSpanBehindTheEndHasNoQuote() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> PlainText.of("short").quote(3, 6));
    }
}

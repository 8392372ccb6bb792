package org.entente.ingestion.processing.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static final Optional<Charset> NOT_DECLARED = Optional.empty();

    @Test
    void textIsUtf8UnlessItSaysOtherwise() {
        assertThat(TextDecoder.decode("Köln – 中文".getBytes(UTF_8), NOT_DECLARED))
                .contains("Köln – 中文");
    }

    @Test
    void theDeclaredEncodingIsHonoured() {
        assertThat(TextDecoder.decode("Köln".getBytes(ISO_8859_1), Optional.of(ISO_8859_1)))
                .contains("Köln");
    }

    @Test
    void aByteOrderMarkDecides() {
        assertThat(TextDecoder.decode("Köln".getBytes(UTF_16), Optional.of(ISO_8859_1)))
                .contains("\uFEFFKöln");
    }

    @Test
    void aWrongDeclarationFallsBackToUtf8() {
        assertThat(TextDecoder.decode("Köln".getBytes(UTF_8), Optional.of(Charset.forName("US-ASCII"))))
                .contains("Köln");
    }

    @Test
    void whatIsNeitherIsLeftToAGuess() {
        assertThat(TextDecoder.decode("Köln".getBytes(ISO_8859_1), NOT_DECLARED))
                .isEmpty();
    }
}

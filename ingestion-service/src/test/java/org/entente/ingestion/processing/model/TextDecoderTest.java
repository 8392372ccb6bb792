package org.entente.ingestion.processing.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static final Optional<Charset> NOT_DECLARED = Optional.empty();

    @Test
    void textIsUtf8UnlessItSaysOtherwise() {
        assertThat(TextDecoder.decode("Köln – 中文".getBytes(UTF_8), NOT_DECLARED))
                .contains(new DecodedText("Köln – 中文", 0));
    }

    @Test
    void theDeclaredEncodingIsHonoured() {
        assertThat(TextDecoder.decode("Köln".getBytes(ISO_8859_1), Optional.of(ISO_8859_1)))
                .contains(new DecodedText("Köln", 0));
    }

    @Test
    void aByteOrderMarkDecides() {
        assertThat(TextDecoder.decode("Köln".getBytes(UTF_16), Optional.of(ISO_8859_1)))
                .contains(new DecodedText("\uFEFFKöln", 0));
    }

    @Test
    void aWrongDeclarationFallsBackToUtf8() {
        assertThat(TextDecoder.decode("Köln".getBytes(UTF_8), Optional.of(Charset.forName("US-ASCII"))))
                .contains(new DecodedText("Köln", 0));
    }

    @Test
    void whatIsNeitherIsLeftToAGuess() {
        assertThat(TextDecoder.decode("Köln".getBytes(ISO_8859_1), NOT_DECLARED))
                .isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreNotTakenForIt() {
        byte[] bytes = new byte[200];
        Arrays.fill(bytes, (byte) 1);

        assertThat(TextDecoder.decode(bytes, NOT_DECLARED)).isEmpty();
    }
}

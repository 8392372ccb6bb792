package org.entente.ingestion.processing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.entente.ingestion.SampleFiles;
import org.entente.ingestion.processing.model.Reading;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final String SENTENCE = "The forum was held in Wuxi.";

    private final TextReader reader = new TextReader(limits(1000), Clock.systemUTC());

    @Test
    void plainTextIsReadAsItIs() {
        assertThat(text("Köln\r\n\r\n\r\n  x ".getBytes(UTF_8), "text/plain")).isEqualTo("Köln\n\n\n  x ");
        assertThat(text("Köln".getBytes(ISO_8859_1), "text/plain; charset=ISO-8859-1"))
                .isEqualTo("Köln");
    }

    @Test
    void htmlIsReadWithoutItsMarkup() {
        assertThat(text(SampleFiles.html("The forum\n   was <b>held</b>\nin Wuxi.", "Next."), "text/html"))
                .isEqualTo(SENTENCE + "\n\nNext.");
    }

    @Test
    void pdfIsRead() {
        assertThat(text(SampleFiles.pdf(SENTENCE), "application/pdf")).isEqualTo(SENTENCE);
    }

    @Test
    void wordIsRead() {
        assertThat(text(SampleFiles.docx(SENTENCE, "Next."), "application/octet-stream"))
                .isEqualTo(SENTENCE + "\n\nNext.");
    }

    @Test
    void theBytesDecideWhatAFileIsAndNotItsDeclaration() {
        assertThat(text(SampleFiles.pdf(SENTENCE), "text/plain")).isEqualTo(SENTENCE);
    }

    @Test
    void aPasswordIsNamedAsTheReason() {
        assertThat(reason(SampleFiles.passwordProtectedPdf(SENTENCE), "application/pdf"))
                .isEqualTo("The file is protected by a password.");
    }

    @Test
    void aBrokenFileIsUnreadable() {
        byte[] whole = SampleFiles.docx(SENTENCE);

        assertThat(reason(SampleFiles.brokenPdf(), "application/pdf")).isNotBlank();
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2), "application/octet-stream"))
                .isNotBlank();
    }

    @Test
    void aPictureIsOfAKindThatCannotBeRead() {
        assertThat(reason(SampleFiles.png(), "image/png"))
                .isEqualTo("Files of the type image/png cannot be read. Text, HTML, PDF and Word files can.");
    }

    @Test
    void aFileWithoutTextIsUnreadable() {
        assertThat(reason(SampleFiles.pdf(""), "application/pdf"))
                .isEqualTo("The file holds no text; perhaps it is a scanned picture of one.");
        assertThat(reason(" \n\t\u0000".getBytes(UTF_8), "text/plain")).isEqualTo("The file holds no text.");
    }

    @Test
    void tooMuchTextIsRefused() {
        String refusal = "The file holds more than 1000 characters of text.";

        assertThat(reason("x".repeat(1001).getBytes(UTF_8), "text/plain")).isEqualTo(refusal);
        assertThat(reason(SampleFiles.html("x".repeat(1001)), "text/html")).isEqualTo(refusal);
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        var slowReader = new TextReader(limits(1000), new HastyClock());

        assertThat(slowReader.read(file(SampleFiles.html(SENTENCE), "text/html")))
                .isEqualTo(new Reading.Unreadable("Reading the file took longer than 60 seconds."));
    }

    private String text(byte[] bytes, String mediaType) {
        return ((Reading.Readable) reader.read(file(bytes, mediaType))).text().value();
    }

    private String reason(byte[] bytes, String mediaType) {
        return ((Reading.Unreadable) reader.read(file(bytes, mediaType))).reason();
    }

    private static FileToRead file(byte[] bytes, String mediaType) {
        return new FileToRead(UUID.randomUUID(), bytes, mediaType, Optional.empty(), Optional.empty());
    }

    private static ProcessingConfig limits(int maxCharacters) {
        return new ProcessingConfig() {
            @Override
            public Duration timeLimit() {
                return Duration.ofSeconds(60);
            }

            @Override
            public int maxCharacters() {
                return maxCharacters;
            }

            @Override
            public int maxAttempts() {
                return 1;
            }
        };
    }

    /** An hour passes between two looks at it. */
    private static final class HastyClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package org.entente.ingestion.processing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import org.entente.ingestion.SampleFiles;
import org.entente.ingestion.processing.model.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final String SENTENCE = "The forum was held in Wuxi.";

    private static Reader reader;

    @BeforeAll
    static void start() {
        reader = new Reader(Duration.ofSeconds(60), 256, 10_000);
    }

    @AfterAll
    static void stop() throws IOException {
        reader.close();
    }

    @Test
    void plainTextIsReadAsItIs() throws InterruptedException {
        assertThat(reader.text("Köln\r\n\r\n\r\n  x ".getBytes(UTF_8), "text/plain"))
                .isEqualTo("Köln\n\n\n  x ");
    }

    @Test
    void plainTextIsReadInAnyEncoding() throws InterruptedException {
        String russian = "Форум состоялся в городе Уси в пятницу. В нём приняли участие сто человек из двадцати стран.";

        assertThat(reader.text("Köln".getBytes(ISO_8859_1), "text/plain; charset=ISO-8859-1"))
                .isEqualTo("Köln");
        assertThat(reader.text("Köln".getBytes(UTF_16), "text/plain")).isEqualTo("Köln");
        assertThat(reader.text(russian.getBytes(Charset.forName("windows-1251")), "text/plain"))
                .isEqualTo(russian);
    }

    @Test
    void aFewDamagedBytesOfATextAreShownAndTold() throws InterruptedException {
        byte[] text = "Das Forum fand in Köln statt, mit Gästen aus Österreich.".getBytes(UTF_8);
        text[3] = (byte) 0xFF;

        Reading.Readable read = reader.readable(text, "text/plain");

        assertThat(read.text().value()).isEqualTo("Das\uFFFDForum fand in Köln statt, mit Gästen aus Österreich.");
        assertThat(read.notices()).containsExactly("1 of the characters are damaged in the file and show as \uFFFD.");
    }

    @Test
    void htmlIsReadWithoutItsMarkup() throws InterruptedException {
        assertThat(reader.text(SampleFiles.html("The forum\n   was <b>held</b>\nin Wuxi.", "Next."), "text/html"))
                .isEqualTo(SENTENCE + "\n\nNext.");
    }

    @Test
    void pdfIsRead() throws InterruptedException {
        assertThat(reader.text(SampleFiles.pdf(SENTENCE), "application/pdf")).isEqualTo(SENTENCE);
    }

    @Test
    void wordIsRead() throws InterruptedException {
        assertThat(reader.text(SampleFiles.docx(SENTENCE, "Next."), "application/octet-stream"))
                .isEqualTo(SENTENCE + "\n\nNext.");
    }

    @Test
    void openDocumentIsRead() throws InterruptedException {
        byte[] odt = SampleFiles.odt(SampleFiles.odtContent("", SENTENCE, "Next."));

        Reading.Readable read = reader.readable(odt, "application/octet-stream");

        assertThat(read.text().value()).isEqualTo(SENTENCE + "\n\nNext.");
        assertThat(read.metadata().title()).contains("Forum in Wuxi");
        assertThat(read.metadata().language()).contains("en-GB");
    }

    @Test
    void richTextIsRead() throws InterruptedException {
        assertThat(reader.text(SampleFiles.rtf(SENTENCE, "Next."), "application/rtf"))
                .isEqualTo(SENTENCE + "\n\nNext.");
    }

    @Test
    void anEmailIsReadWithoutItsAttachments() throws InterruptedException {
        Reading.Readable read = reader.readable(SampleFiles.eml(SENTENCE), "message/rfc822");

        assertThat(read.text().value()).isEqualTo(SENTENCE);
        assertThat(read.metadata().title()).contains("Forum in Wuxi");
        assertThat(read.metadata().publisher()).contains("Press Office Köln");
        assertThat(read.metadata().publishedOn()).contains("2019-11-15");
        assertThat(read.notices())
                .containsExactly("Attachments were not read: members.txt. Submit them as documents of their own.");
    }

    @Test
    void anOutlookMessageIsRead() throws InterruptedException {
        byte[] message = SampleFiles.msg("Forum in Wuxi", "Press Office", SENTENCE);

        Reading.Readable read = reader.readable(message, "application/octet-stream");

        assertThat(read.text().value()).isEqualTo(SENTENCE);
        assertThat(read.metadata().title()).contains("Forum in Wuxi");
        assertThat(read.metadata().publisher()).contains("Press Office");
    }

    @Test
    void theBytesDecideWhatAFileIsAndNotItsDeclaration() throws InterruptedException {
        assertThat(reader.text(SampleFiles.pdf(SENTENCE), "text/plain")).isEqualTo(SENTENCE);
        assertThat(reader.text(SENTENCE.getBytes(UTF_8), "application/pdf")).isEqualTo(SENTENCE);
    }

    @Test
    void tooMuchTextIsRefused() throws InterruptedException {
        String refusal = "The file holds more than 10000 characters of text.";

        assertThat(reader.reason("x".repeat(10_001).getBytes(UTF_8), "text/plain"))
                .isEqualTo(refusal);
        assertThat(reader.reason(SampleFiles.html("x".repeat(10_001)), "text/html"))
                .isEqualTo(refusal);
    }
}

package org.entente.ingestion.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.entente.ingestion.HostileFiles;
import org.entente.ingestion.SampleFiles;
import org.entente.ingestion.processing.model.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is submitted has a named outcome, and the next file is read as if nothing had happened. */
class HostileFilesTest {

    private static final String SENTENCE = "The forum was held in Wuxi.";
    private static final String DAMAGED = "The file is damaged, or is not of the type that it seems to be.";
    private static final String KINDS = " Text, HTML, PDF, Word, OpenDocument, RTF and e-mail files can.";

    private static Reader reader;

    @BeforeAll
    static void start() {
        reader = new Reader(Duration.ofSeconds(60), 256, 1_000_000);
    }

    @AfterAll
    static void stop() throws IOException {
        reader.close();
    }

    @AfterEach
    void theNextFileIsRead() throws InterruptedException {
        assertThat(reader.text(SampleFiles.pdf(SENTENCE), "application/pdf")).isEqualTo(SENTENCE);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(
                        "random bytes", HostileFiles.randomBytes(10_000), "Files of this kind cannot be read." + KINDS),
                Arguments.of("a picture", SampleFiles.png(), "Files of the type image/png cannot be read." + KINDS),
                Arguments.of("a broken PDF", SampleFiles.brokenPdf(), DAMAGED),
                Arguments.of("half a Word file", HostileFiles.firstHalf(SampleFiles.docx(SENTENCE)), DAMAGED),
                Arguments.of(
                        "a password",
                        SampleFiles.passwordProtectedPdf(SENTENCE),
                        "The file is protected by a password."),
                Arguments.of(
                        "a PDF without text",
                        SampleFiles.pdf(""),
                        "The file holds no text; perhaps it is a scanned picture of one."),
                Arguments.of("white space", " \n\t\u0000".getBytes(UTF_8), "The file holds no text."),
                Arguments.of(
                        "archives in archives",
                        HostileFiles.nestedArchives(100),
                        "Files of the type application/zip cannot be read." + KINDS),
                Arguments.of(
                        "a line of five megabytes",
                        "x".repeat(5_000_000).getBytes(UTF_8),
                        "The file holds more than 1000000 characters of text."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void aFileThatCannotBeReadHasAReason(String name, byte[] file, String reason) throws InterruptedException {
        for (String declared : new String[] {"application/octet-stream", "text/plain", "application/pdf"}) {
            assertThat(reader.reason(file, declared)).as(declared).isEqualTo(reason);
        }
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("zip", HostileFiles.zipBomb()),
                Arguments.of("XML", HostileFiles.xmlBomb()),
                Arguments.of("XML in ODT", HostileFiles.xmlBombInOdt()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombDoesNotGoOff(String name, byte[] bomb) throws InterruptedException {
        assertThat(reader.read(bomb, "application/octet-stream")).isInstanceOfAny(Reading.Unreadable.class);
    }

    @Test
    void aFileGetsNothingFromTheMachineThatReadsIt(@TempDir Path folder) throws IOException, InterruptedException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the password");

        Reading reading =
                reader.read(HostileFiles.externalEntity(secret.toUri().toString()), "application/octet-stream");

        assertThat(reading.toString()).doesNotContain("the password");
    }

    @Test
    void aPageOfAnyDepthIsRead() throws InterruptedException {
        assertThat(reader.text(HostileFiles.htmlOfDepth(10_000), "text/html")).isEqualTo(SENTENCE);
    }

    @Test
    void aPdfOfTenThousandPagesIsRead() throws InterruptedException {
        assertThat(reader.text(HostileFiles.pdfOfPages(10_000), "application/pdf"))
                .contains("on page 0.")
                .contains("on page 9999.");
    }

    @Test
    void aProcessThatIsKilledIsStartedAgainAndTheFileIsRead() throws InterruptedException {
        reader.text(SampleFiles.pdf(SENTENCE), "application/pdf");

        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);

        assertThat(reader.text(SampleFiles.rtf(SENTENCE), "application/rtf")).isEqualTo(SENTENCE);
    }
}

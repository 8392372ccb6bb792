package org.entente.ingestion.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.entente.ingestion.HostileFiles;
import org.entente.ingestion.SampleFiles;
import org.entente.ingestion.processing.model.Reading;
import org.junit.jupiter.api.Test;

/** A file may take so much time and memory, and the next one as much again. */
class ParserLimitsTest {

    private static final String SENTENCE = "The forum was held in Wuxi.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aFileThatTakesTooLongIsGivenUpAndTheNextIsRead() throws IOException, InterruptedException {
        try (Reader reader = new Reader(Duration.ofSeconds(2), 256, 10_000_000)) {
            reader.text(SampleFiles.pdf(SENTENCE), "application/pdf");

            String reason = reader.reason(HostileFiles.pdfOfPages(40_000), "application/pdf");

            assertThat(reason).isEqualTo("Reading the file took longer than 2 seconds.");
            assertThat(reader.text(SampleFiles.rtf(SENTENCE), "application/rtf"))
                    .isEqualTo(SENTENCE);
        }
    }

    @Test
    void aFileThatTakesTooMuchMemoryIsGivenUpAndTheNextIsRead() throws IOException, InterruptedException {
        try (Reader reader = new Reader(PATIENCE, 64, 1_000_000)) {
            String reason = reader.reason(HostileFiles.zipBomb(), "application/octet-stream");

            assertThat(reason).isEqualTo("Reading the file took more memory than it may.");
            assertThat(reader.text(SampleFiles.rtf(SENTENCE), "application/rtf"))
                    .isEqualTo(SENTENCE);
        }
    }

    @Test
    void whoWaitsForAFileCanBeToldToStop() throws Exception {
        try (Reader reader = new Reader(PATIENCE, 256, 10_000_000)) {
            byte[] slow = HostileFiles.pdfOfPages(40_000);
            FutureTask<Reading> first = reading(reader, slow);
            await().atMost(PATIENCE).until(() -> !children().isEmpty());
            FutureTask<Reading> second = reading(reader, slow);

            second.cancel(true);
            first.cancel(true);

            await().atMost(PATIENCE).until(() -> children().isEmpty());
            assertThat(reader.text(SampleFiles.rtf(SENTENCE), "application/rtf"))
                    .isEqualTo(SENTENCE);
        }
    }

    @Test
    void noProcessIsLeftBehind() throws Exception {
        Reader reader = new Reader(PATIENCE, 256, 1_000);
        reader.text(SampleFiles.rtf(SENTENCE), "application/rtf");
        List<ProcessHandle> children = children();

        reader.close();

        assertThat(children).isNotEmpty();
        for (ProcessHandle child : children) {
            assertThat(child.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isNotNull();
        }
    }

    private static FutureTask<Reading> reading(Reader reader, byte[] file) {
        FutureTask<Reading> reading = new FutureTask<>(() -> reader.read(file, "application/pdf"));
        new Thread(reading).start();
        return reading;
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }
}

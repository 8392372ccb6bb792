package org.entente.ingestion.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ParserHomeTest {

    private static final long NOBODY = 999_999_999_999L;

    @Test
    void whatAKilledServiceLeftBehindIsClearedAway() throws IOException {
        Path left = Files.createDirectory(
                Path.of(System.getProperty("java.io.tmpdir"), "entente-parser-" + NOBODY + "-" + System.nanoTime()));
        Files.writeString(left.resolve("file"), "a partner's document");

        ParserHome home = ParserHome.create();
        ParserHome other = ParserHome.create();

        assertThat(left).doesNotExist();
        assertThat(home.folder()).exists();
        home.delete();
        other.delete();
        assertThat(home.folder()).doesNotExist();
    }
}

package org.entente.ingestion.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnFolderTest {

    private static final String NOBODY = "999999999999";

    @Test
    void whatAKilledProcessLeftBehindIsClearedAway() throws IOException {
        Path left = leftBehind(NOBODY + "-1");

        OwnFolder folder = OwnFolder.create("test");

        assertThat(left).doesNotExist();
        assertThat(folder.path()).exists();
        folder.delete();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void anEarlierProcessOfTheSameNumberIsGone() throws IOException {
        Path left = leftBehind(ProcessHandle.current().pid() + "-1");

        OwnFolder folder = OwnFolder.create("test");

        assertThat(left).doesNotExist();
        folder.delete();
    }

    @Test
    void whatIsInUseStays() throws IOException {
        OwnFolder mine = OwnFolder.create("test");

        OwnFolder.create("test").delete();

        assertThat(mine.path()).exists();
        mine.delete();
    }

    private static Path leftBehind(String owner) throws IOException {
        Path folder = Files.createDirectory(
                Path.of(System.getProperty("java.io.tmpdir"), "entente-test-" + owner + "-" + System.nanoTime()));
        Files.writeString(folder.resolve("file"), "a partner's document");
        return folder;
    }
}

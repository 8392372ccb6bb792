package org.entente.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void movesALongLogAsideAndGoesOnInAnEmptyOne() throws IOException {
        LogFile log = new LogFile(folder.resolve("service.log"));
        Files.writeString(log.path(), "x".repeat((int) LogFile.BOUND) + "\nold\n");

        log.bound();
        log.note("new");

        assertThat(log.path()).content().isEqualTo("new\n");
        assertThat(folder.resolve("service.log.1")).content().endsWith("old\n");
    }

    @Test
    void leavesAShortLogAlone() throws IOException {
        LogFile log = new LogFile(folder.resolve("service.log"));
        log.note("one");
        log.note("two");
        log.note("three");

        log.bound();

        assertThat(log.tail(2)).containsExactly("two", "three");
    }

    @Test
    void showsOnlyWhatTheNewestProcessWrote() throws IOException {
        LogFile log = new LogFile(folder.resolve("service.log"));
        log.begin("first start");
        log.note("disk is full");
        log.begin("second start");
        log.note("all is well");

        assertThat(log.tailOfNewest(10)).containsExactly("all is well");
    }
}

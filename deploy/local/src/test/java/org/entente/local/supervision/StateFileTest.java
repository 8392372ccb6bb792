package org.entente.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.local.supervision.Snapshot.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    private static final Instant NOW = Instant.parse("2018-10-31T12:00:00Z");

    @TempDir
    Path folder;

    private StateFile file;

    @BeforeEach
    void name() {
        file = new StateFile(folder.resolve("state.properties"));
    }

    @Test
    void tellsWhatWasWritten() throws IOException {
        ComponentStatus status = new ComponentStatus(
                "kafka",
                "4.3.1",
                List.of(19092, 19093),
                "ready",
                Optional.of(new ProcessIdentity(4711, "99")),
                NOW,
                Duration.ofMillis(1234),
                Set.of("postgresql"),
                2,
                "ended by signal 9 (KILL)\nwith more");
        Snapshot snapshot = new Snapshot(
                Phase.FAILED,
                ProcessIdentity.of(ProcessHandle.current()),
                NOW,
                Map.of("ENTENTE_GATEWAY_PORT", "8080"),
                List.of(status),
                "It does not start.",
                List.of("first line", "  second = line"));

        file.write(snapshot);

        assertThat(file.read()).contains(snapshot);
        assertThat(snapshot.isAlive()).isTrue();
    }

    @Test
    void isEmptyBeforeTheFirstRun() throws IOException {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void saysWhatToDoWithAFileThatMakesNoSense() throws IOException {
        Files.writeString(file.path(), "phase=DANCING\n");

        assertThatThrownBy(file::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it if nothing runs");
    }
}

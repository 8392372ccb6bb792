package org.entente.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.ProcessIdentity;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.Snapshot.Phase;
import org.entente.local.supervision.StateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Instant NOW = Instant.parse("2018-10-31T12:00:00Z");

    @TempDir
    Path folder;

    private StateFile file;
    private Process process;

    @BeforeEach
    void startAProcess() throws IOException {
        file = new StateFile(folder.resolve("state.properties"));
        process = new ProcessBuilder("sleep", "1000").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void endsWhatAKilledSupervisorHasLeft() throws Exception {
        file.write(snapshot(gone(), ProcessIdentity.of(process.toHandle())));

        List<String> ended = new Leftovers(file).end(List.of());

        assertThat(ended).containsExactly("service");
        assertThat(process.isAlive()).isFalse();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void sparesAnotherProgramThatHasTheSameProcessNumber() throws Exception {
        file.write(snapshot(gone(), new ProcessIdentity(process.pid(), "some other time")));

        List<String> ended = new Leftovers(file).end(List.of());

        assertThat(ended).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void sparesTheProcessesOfALivingSupervisor() throws Exception {
        ProcessIdentity living = ProcessIdentity.of(ProcessHandle.current());
        file.write(snapshot(living, ProcessIdentity.of(process.toHandle())));

        List<String> ended = new Leftovers(file).end(List.of());

        assertThat(ended).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    private static ProcessIdentity gone() throws Exception {
        Process shortLived = new ProcessBuilder("sleep", "1000").start();
        ProcessIdentity identity = ProcessIdentity.of(shortLived.toHandle());
        shortLived.destroyForcibly().waitFor();
        return identity;
    }

    private static Snapshot snapshot(ProcessIdentity supervisor, ProcessIdentity process) {
        ComponentStatus status = new ComponentStatus(
                "service", "1", List.of(1), "ready", Optional.of(process), NOW, Duration.ZERO, Set.of(), 0, "");
        return new Snapshot(Phase.RUNNING, supervisor, NOW, Map.of(), List.of(status), "", List.of());
    }
}

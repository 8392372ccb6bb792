package org.entente.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.local.supervision.ComponentStatus;
import org.entente.local.supervision.ProcessIdentity;
import org.entente.local.supervision.Snapshot;
import org.entente.local.supervision.Snapshot.Phase;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOW = Instant.parse("2018-10-31T12:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void saysOnceInAFileThatAComponentIsReady() {
        Progress progress = progress(false);
        progress.show(snapshot(kafka("starting", 0, "")));

        progress.show(snapshot(kafka("ready", 0, "")));
        progress.show(snapshot(kafka("ready", 0, "")));

        assertThat(printed()).isEqualTo("  ✓ kafka              4.3.1              1.2 s\n");
    }

    @Test
    void saysInAFileWhyAComponentIsStartedAgain() {
        Progress progress = progress(false);

        progress.show(snapshot(kafka("restarting", 1, "ended with exit code 1\nand more")));

        assertThat(printed()).isEqualTo("  ! kafka ended with exit code 1; it is started again\n");
    }

    @Test
    void drawsOverItsLinesOnATerminal() {
        Progress progress = progress(true);

        progress.show(snapshot(kafka("waiting", 0, "")));
        progress.show(snapshot(kafka("ready", 0, "")));

        assertThat(printed())
                .contains("waits for postgresql")
                .endsWith("\u001b[1A\r\u001b[K  ✓ kafka              4.3.1              1.2 s\n");
    }

    private Progress progress(boolean terminal) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Console console = new Console(out, out, terminal, false, 100);
        return new Progress(console, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static ComponentStatus kafka(String state, int restarts, String lastFailure) {
        return new ComponentStatus(
                "kafka",
                "4.3.1",
                List.of(19092),
                state,
                Optional.empty(),
                NOW,
                Duration.ofMillis(1234),
                Set.of("postgresql"),
                restarts,
                lastFailure);
    }

    private static Snapshot snapshot(ComponentStatus status) {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());
        return new Snapshot(Phase.STARTING, self, NOW, Map.of(), List.of(status), "", List.of());
    }
}

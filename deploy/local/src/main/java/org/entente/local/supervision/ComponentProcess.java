package org.entente.local.supervision;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.entente.local.Component;

/** The process of a component, which writes to the component's log. */
final class ComponentProcess {

    private static final int LINES_THAT_TELL = 15;

    private final Component component;
    private final LogFile log;
    private final Process process;

    private ComponentProcess(Component component, LogFile log, Process process) {
        this.component = component;
        this.log = log;
        this.process = process;
    }

    static ComponentProcess launch(Component component, LogFile log, Instant now) throws IOException {
        log.begin(now + " starting " + component.name() + " " + component.version());
        ProcessBuilder builder = component.command();
        builder.command(OwnSession.of(builder.command()));
        builder.redirectErrorStream(true).redirectOutput(log.redirect());
        builder.redirectInput(OwnSession.noInput());
        return new ComponentProcess(component, log, builder.start());
    }

    ProcessIdentity identity() {
        return ProcessIdentity.of(process.toHandle());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns when it has ended, with how it did. */
    String awaitEnd() throws InterruptedException {
        int exitCode = process.waitFor();
        return Diagnosis.ofExit(exitCode, String.join("\n", log.tailOfNewest(LINES_THAT_TELL)));
    }

    /** Ends it with all that it started; does nothing if it has ended. */
    void end(Duration grace) {
        if (process.isAlive()) {
            Termination.end(process.toHandle(), component::stop, grace);
        }
    }
}

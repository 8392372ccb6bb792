package org.entente.local.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.local.supervision.Obstacle;
import org.entente.local.supervision.OwnSession;

/**
 * Clears up when this process is killed and cannot do so itself.
 *
 * <p>A shell that reads from a pipe which only this process writes to: a word means that all is in order, the mere end of the pipe
 * that this process has gone.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = "read -r word || exec \"$@\"";

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /**
     * @param clearUp the command to run if this process is killed
     */
    static Watchdog start(List<String> clearUp) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "watchdog"));
        command.addAll(clearUp);
        try {
            return new Watchdog(new ProcessBuilder(OwnSession.of(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new Obstacle("A shell cannot be started: " + e.getMessage());
        }
    }

    /** Says that there is nothing to clear up. */
    @Override
    public void close() throws IOException {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}

package org.entente.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of this machine for good: its number together with when it started, because numbers are used again.
 *
 * <p>On Linux the start is counted in clock ticks since the machine came up, which a change of the wall clock does not move.
 */
public record ProcessIdentity(long pid, String start) {

    private static final int FIELDS_BETWEEN_NAME_AND_START = 19;

    /** The identity of a living process; a process that has just gone has an empty start and is never found again. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process));
    }

    /** The process, if it still lives. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !start.isEmpty() && startOf(process).equals(start));
    }

    private static String startOf(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (Files.isReadable(stat)) {
            return ticks(stat);
        }
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** Field 22 of proc(5) stat; the second field, the name in parentheses, may hold blanks. */
    private static String ticks(Path stat) {
        try {
            String line = Files.readString(stat);
            return line.substring(line.lastIndexOf(')') + 2).split(" ")[FIELDS_BETWEEN_NAME_AND_START];
        } catch (IOException gone) {
            return "";
        }
    }
}

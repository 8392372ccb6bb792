package org.entente.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A process of this machine for good: its number together with when it started, because numbers are used again.
 *
 * <p>On Linux the start is counted in clock ticks since the machine came up, which a change of the wall clock does not move.
 */
public record ProcessIdentity(long pid, String start) {

    private static final Set<String> ENDED = Set.of("Z", "X");
    private static final int FIELDS_BETWEEN_NAME_AND_START = 19;

    /** The identity of a living process; a process that has just gone has an empty start and is never found again. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process));
    }

    /** The process, if it still lives. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessIdentity::isRunning)
                .filter(process -> !start.isEmpty() && startOf(process).equals(start));
    }

    /** Whether the process still does something: one that has ended and waits for its parent to notice does not. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !(onLinux() && startOf(process).isEmpty());
    }

    private static String startOf(ProcessHandle process) {
        return onLinux()
                ? ticks(stat(process))
                : process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static boolean onLinux() {
        return Files.exists(Path.of("/proc/self/stat"));
    }

    private static Path stat(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()), "stat");
    }

    /** Field 22 of proc(5) stat, unless field 3 says that it has ended; field 2, the name in parentheses, may hold blanks. */
    private static String ticks(Path stat) {
        try {
            String line = Files.readString(stat);
            String[] fromState = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return ENDED.contains(fromState[0]) ? "" : fromState[FIELDS_BETWEEN_NAME_AND_START];
        } catch (IOException gone) {
            return "";
        }
    }
}

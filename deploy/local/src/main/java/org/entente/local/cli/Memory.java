package org.entente.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and its descendants hold in memory; what several share is counted once where Linux tells. */
public final class Memory {

    private Memory() {}

    /** In kilobytes; zero where it cannot be known. */
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::alone)
                .sum();
    }

    /** The same without the descendants. */
    public static long alone(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        long proportional = entry(folder.resolve("smaps_rollup"), "Pss:");
        return proportional > 0 ? proportional : entry(folder.resolve("status"), "VmRSS:");
    }

    private static long entry(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException goneOrNotAllowed) {
            return 0;
        }
    }
}

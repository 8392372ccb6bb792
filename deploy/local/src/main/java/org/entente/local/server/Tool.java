package org.entente.local.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that does one thing and ends, such as one that initialises a data directory. */
final class Tool {
    private Tool() {}

    /**
     * Runs it to its end with that input.
     *
     * @throws IOException with what it printed, if it cannot be run or fails
     */
    static void run(List<String> command, String input) throws IOException {
        Path output = Files.createTempFile("entente", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            int status = exitOf(process);
            if (status != 0) {
                throw new IOException(command.get(0) + " ended with " + status + ":\n" + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static int exitOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a program ran", e);
        }
    }
}

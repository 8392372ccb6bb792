package org.entente.local.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The log of one component, which its process writes itself, so that it lives on without the supervisor.
 *
 * <p>Kept below a bound: what is older goes to one file beside it, and what was there before is dropped.
 */
public record LogFile(Path path) {

    public static final long BOUND = 10L << 20;

    private static final String BEGINNING = "--- ";
    private static final int TAIL_BYTES = 64 << 10;

    /** Where a process should write to: the end of the file, also after it was shortened. */
    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    void note(String line) throws IOException {
        Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The last lines; none if there is no such file. */
    public List<String> tail(int lines) {
        List<String> all = end().lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** Says that what follows comes from a new process. */
    void begin(String title) throws IOException {
        note(BEGINNING + title);
    }

    /** The last lines of the newest process. */
    List<String> tailOfNewest(int lines) {
        List<String> tail = tail(lines);
        int beginning = IntStream.range(0, tail.size())
                .filter(i -> tail.get(i).startsWith(BEGINNING))
                .reduce(-1, (earlier, later) -> later);
        return tail.subList(beginning + 1, tail.size());
    }

    /** Moves the content aside if there is much of it. A process that has the file open goes on writing at its new end. */
    void bound() throws IOException {
        if (!Files.exists(path) || Files.size(path) <= BOUND) {
            return;
        }
        Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }

    private String end() {
        if (!Files.isReadable(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}

package org.entente.ingestion.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A temporary folder of this process, which nobody else may read. Its name says whose it is, so that what a killed process left behind
 * can be told from what is in use, also where the next process gets the same number.
 */
public record OwnFolder(Path path) {

    private static final Pattern OWNER = Pattern.compile("(\\d{1,18})-(\\d{1,18})-\\w+");

    /** A new folder. Those of the same purpose whose process is gone are cleared away. */
    public static OwnFolder create(String purpose) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String prefix = "entente-" + purpose + "-";
        ProcessHandle self = ProcessHandle.current();
        try {
            clearAway(temporary, prefix);
            return new OwnFolder(Files.createTempDirectory(temporary, prefix + self.pid() + "-" + startOf(self) + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary folder cannot be made in " + temporary, e);
        }
    }

    /** Makes the folder again if something has cleared it away, as programs that tidy up do. */
    public void restore() throws IOException {
        Files.createDirectories(path);
    }

    /** Deletes it with all that is in it. */
    public void delete() throws IOException {
        if (Files.exists(path)) {
            Files.walkFileTree(path, new Deletion());
        }
    }

    private static void clearAway(Path temporary, String prefix) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, prefix + "*")) {
            for (Path folder : folders) {
                String owner = folder.getFileName().toString().substring(prefix.length());
                if (isGone(owner) && Files.isWritable(folder)) {
                    new OwnFolder(folder).delete();
                }
            }
        }
    }

    private static boolean isGone(String owner) {
        Matcher name = OWNER.matcher(owner);
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(process -> startOf(process) == Long.parseLong(name.group(2)))
                        .isEmpty();
    }

    /** In milliseconds; 0 where the system does not tell. */
    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}

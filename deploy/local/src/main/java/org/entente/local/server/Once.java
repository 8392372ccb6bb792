package org.entente.local.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Work that leaves something on disk which many processes share: done by whoever comes first, waited for by the others.
 *
 * <p>A marker file, written last, says that it is done and for which input; work that was cut short is done again.
 */
public final class Once {
    /** The work itself. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    private final Path marker;

    /** The marker's folder must exist, and stay where it is while the work is done. */
    public Once(Path marker) {
        this.marker = marker;
    }

    /** Does the work unless the marker says that it was done for this very input. */
    public void unlessDoneFor(String input, Work work) throws IOException {
        if (isDoneFor(input)) {
            return;
        }
        synchronized (Once.class) { // a file lock holds between processes only
            try (FileChannel file = open();
                    FileLock lock = file.lock()) {
                if (lock.isValid() && !isDoneFor(input)) {
                    Files.deleteIfExists(marker);
                    work.run();
                    Files.writeString(marker, input);
                }
            }
        }
    }

    private FileChannel open() throws IOException {
        Path lock = marker.resolveSibling(marker.getFileName() + ".lock");
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private boolean isDoneFor(String input) throws IOException {
        return Files.exists(marker) && Files.readString(marker).equals(input);
    }
}

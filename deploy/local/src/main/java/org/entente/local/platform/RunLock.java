package org.entente.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.entente.local.supervision.Obstacle;

/** Held by whoever starts, runs or clears up the platform; the system releases it when its holder dies. */
final class RunLock implements AutoCloseable {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final FileLock lock;

    private RunLock(FileLock lock) {
        this.lock = lock;
    }

    /**
     * Waits for it if need be.
     *
     * @throws Obstacle if someone else holds it for longer than that
     */
    static RunLock take(Path file, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            while (lock == null && System.nanoTime() < deadline) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                lock = channel.tryLock();
            }
            if (lock == null) {
                channel.close();
                throw new Obstacle("Another ./entente is starting or stopping here; see ./entente status");
            }
            return new RunLock(lock);
        } catch (IOException e) {
            throw new Obstacle("The file " + file + " cannot be used: " + e.getMessage() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}

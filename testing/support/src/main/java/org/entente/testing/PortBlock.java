package org.entente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ten TCP ports that this JVM alone uses for its servers until it ends.
 *
 * <p>They lie below those that the system hands to outgoing connections, and a locked file says whose they are, so that nobody takes
 * one between our choice and the server's start. A file beside it names the servers and their folder: left behind by a JVM that was killed,
 * they are cleared away by the block's next owner.
 *
 * @param first the first of the ports
 */
record PortBlock(int first) {
    private static final int FIRST = 21000;
    private static final int SIZE = 10;
    private static final int BLOCKS = 500;

    static PortBlock claim() throws IOException {
        Files.createDirectories(folder());
        return IntStream.range(0, BLOCKS)
                .mapToObj(block -> new PortBlock(FIRST + block * SIZE))
                .filter(PortBlock::isOurs)
                .findFirst()
                .orElseThrow(() -> new IOException("No ports are free for the servers of the tests, see " + folder()));
    }

    int port(int index) {
        return first + index;
    }

    /** Writes down a server of this block, and the folder that goes with it. */
    void note(ProcessHandle server, Path folder) throws IOException {
        String line = server.pid() + " " + startOf(server).orElse(Instant.EPOCH) + " " + folder + "\n";
        Files.writeString(servers(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Locks the block for as long as the JVM lives, if nobody else has and its ports are free. */
    private boolean isOurs() {
        try {
            FileChannel channel = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return false;
            }
            endWhatWasLeftBehind();
            boolean free = IntStream.range(first, first + SIZE).allMatch(PortBlock::isFree);
            if (free) {
                keepUntilTheJvmEnds(channel);
            } else {
                channel.close();
            }
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this JVM has it already
        }
    }

    /** A channel that nothing refers to is closed, and the lock with it. */
    private static void keepUntilTheJvmEnds(FileChannel channel) {
        Runtime.getRuntime().addShutdownHook(new Thread(channel::isOpen));
    }

    private void endWhatWasLeftBehind() throws IOException {
        if (Files.exists(servers())) {
            Files.readAllLines(servers()).forEach(PortBlock::endLeftBehind);
            Files.delete(servers());
        }
    }

    private static void endLeftBehind(String line) {
        String[] pidStartAndFolder = line.split(" ", 3);
        Optional<Instant> start = Optional.of(Instant.parse(pidStartAndFolder[1]));
        ProcessHandle.of(Long.parseLong(pidStartAndFolder[0]))
                .filter(process -> startOf(process).equals(start))
                .ifPresent(ServerProcesses::kill);
        Folders.delete(Path.of(pidStartAndFolder[2]));
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path lock() {
        return folder().resolve(first + ".lock");
    }

    /** A file beside the lock's: closing a file frees every lock that the process has on it. */
    private Path servers() {
        return folder().resolve(first + ".running");
    }

    private static Path folder() {
        String user = System.getProperty("user.name");
        return Path.of(System.getProperty("java.io.tmpdir"), "entente-test-ports-" + user);
    }
}

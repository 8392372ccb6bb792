package org.entente.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A disk of bounded size in memory, mounted in a namespace that only the processes see which are started in it. It lasts for as long as
 * one of them lives.
 *
 * @param namespace how a command is run in a new namespace in which it may mount
 * @param folder in which the commands run
 * @param place where in the folder it is mounted
 */
public record SmallDisk(List<String> namespace, Path folder, Path place) {

    private static final int MEGABYTES = 384;
    private static final int BLOCK = 4096;
    private static final String FILLER = "filler";

    /** For root, and for anyone else where users may have namespaces of their own. */
    private static final List<List<String>> NAMESPACES =
            List.of(List.of("unshare", "--mount"), List.of("unshare", "--user", "--map-root-user", "--mount"));

    private static final String MOUNT =
            "mkdir -p \"$0\" && mount -t tmpfs -o size=" + MEGABYTES + "m tmpfs \"$0\" && exec \"$@\"";

    /** One at that place, unless the system does not permit it. */
    static Optional<SmallDisk> at(Path folder, Path place) throws IOException, InterruptedException {
        for (List<String> namespace : NAMESPACES) {
            SmallDisk disk = new SmallDisk(namespace, folder, place);
            if (disk.isPermitted()) {
                return Optional.of(disk);
            }
        }
        return Optional.empty();
    }

    /** The command, run with the disk mounted. */
    List<String> mountedFor(String... command) {
        List<String> all = new ArrayList<>(namespace);
        all.addAll(List.of("sh", "-c", MOUNT, place.toString()));
        all.addAll(List.of(command));
        return all;
    }

    /**
     * Fills it to the last byte.
     *
     * @param process one that sees it
     */
    public void fill(ProcessHandle process) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream filler = Files.newOutputStream(filler(process))) {
            for (long written = 0; written <= (long) MEGABYTES << 20; written += BLOCK) {
                filler.write(block);
            }
            throw new IllegalStateException("The disk has no bound");
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    /** Gives the room back. */
    public void makeRoom(ProcessHandle process) throws IOException {
        Files.deleteIfExists(filler(process));
    }

    private Path filler(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()), "root" + folder.resolve(place))
                .resolve(FILLER);
    }

    private boolean isPermitted() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(mountedFor("true"))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}

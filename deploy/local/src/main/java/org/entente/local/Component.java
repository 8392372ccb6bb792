package org.entente.local;

import java.io.IOException;
import java.util.List;

/**
 * One process of the platform: what it is called, how it is started, and when it is ready.
 *
 * <p>A component only describes its process; whoever runs it (the launcher's supervisor, a test) starts, watches and stops it.
 */
public interface Component {

    /** The name that people see and that names its log file, such as {@code postgresql}. */
    String name();

    /** The version of the software behind it. */
    String version();

    /** The TCP ports on the loopback interface that it will listen on, the main one first. */
    List<Integer> ports();

    /**
     * Unpacks, initialises or upgrades what the process needs on disk. Called before each start; does nothing where all is there.
     *
     * @throws IOException if the disk refuses
     */
    void prepare() throws IOException;

    /** The process to run in the foreground: command, environment and working directory. */
    ProcessBuilder command();

    /**
     * Asks the running process to end in order, and returns at once. What is still alive after a grace period is to be killed.
     *
     * @throws IOException if the request cannot be sent
     */
    default void stop(ProcessHandle process) throws IOException {
        process.destroy();
    }

    /** Whether the process, once running, answers as it should. Asked repeatedly; must return within a second or two. */
    boolean isReady();
}

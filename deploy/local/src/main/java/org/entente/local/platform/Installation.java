package org.entente.local.platform;

import java.nio.file.Path;

/**
 * The folders of one copy of the project.
 *
 * @param state where everything that a run writes is kept
 */
public record Installation(Path root, Path state) {

    public Installation {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    /** With the usual folder for what a run writes. */
    public Installation(Path root) {
        this(root, root.resolve(".entente"));
    }

    public Path data() {
        return state().resolve("data");
    }

    public Path logs() {
        return state().resolve("logs");
    }

    public Path stateFile() {
        return state().resolve("state.properties");
    }

    /** How many instances of a service are wanted. */
    public Path instances() {
        return state().resolve("instances");
    }

    /** Held by the supervisor for as long as it lives. */
    public Path lock() {
        return state().resolve("lock");
    }

    public Path supervisorLog() {
        return logs().resolve("supervisor.log");
    }

    /** The servers as the build has laid them out. */
    public Path distribution() {
        return root.resolve("deploy/local/target/distribution");
    }

    /** What {@code java -jar} starts of a service. */
    public Path runnable(String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }
}

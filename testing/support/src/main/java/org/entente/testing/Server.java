package org.entente.testing;

import com.github.dockerjava.api.DockerClient;
import java.util.Locale;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** A server that a test can take away, to see what the platform does without it and after it is back. */
public enum Server {
    POSTGRESQL,
    KAFKA,
    KEYCLOAK;

    /** What is tried while the server is down. */
    @FunctionalInterface
    public interface Attempt {
        void make() throws Exception;
    }

    /**
     * Kills the server, lets the attempt be made, and returns when the server is back, with its data, at the same address.
     * A container is paused instead: started again, it would get another port.
     */
    public void isDownDuring(Attempt attempt) throws Exception {
        Addresses.ofRunningServers();
        down();
        try {
            attempt.make();
        } finally {
            up();
        }
    }

    private void down() {
        Optional<EmbeddedServers> embedded = EmbeddedServers.running();
        if (embedded.isPresent()) {
            embedded.get().kill(this);
        } else {
            engine().pauseContainerCmd(container()).exec();
        }
    }

    private void up() {
        Optional<EmbeddedServers> embedded = EmbeddedServers.running();
        if (embedded.isPresent()) {
            embedded.get().restart(this);
        } else {
            engine().unpauseContainerCmd(container()).exec();
        }
    }

    private static DockerClient engine() {
        return DockerClientFactory.instance().client();
    }

    /** Notes which container it runs in. */
    void runsIn(String container) {
        System.setProperty(property(), container);
    }

    private String container() {
        return System.getProperty(property());
    }

    private String property() {
        return "entente.testing.container." + name().toLowerCase(Locale.ROOT);
    }
}

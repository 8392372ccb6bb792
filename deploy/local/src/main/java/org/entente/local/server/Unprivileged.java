package org.entente.local.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a program is run that refuses to run as root.
 *
 * <p>For root, the first that works of: a user namespace of its own, in which the program sees itself as nobody while its files stay
 * root's; and the user nobody, who is given the files and may pass through folders that are closed to others.
 * For anyone else, as it is.
 */
enum Unprivileged {
    PLAIN(List.of()),
    USER_NAMESPACE(List.of("unshare", "--user", "--")),
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override",
            "--"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way that works on this machine, tried out with a harmless command. */
    static Unprivileged here() throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return PLAIN;
        }
        return USER_NAMESPACE.works() ? USER_NAMESPACE : NOBODY;
    }

    List<String> run(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Lets the program own that folder with all that is in it, where it needs to. */
    void own(Path folder) throws IOException {
        switch (this) {
            case PLAIN -> {}
            case USER_NAMESPACE -> Tool.run(List.of("chown", "-R", "0:0", folder.toString()), "");
            case NOBODY -> Tool.run(List.of("chown", "-R", "65534:65534", folder.toString()), "");
        }
    }

    private boolean works() {
        try {
            Tool.run(run(List.of("sh", "-c", "test \"$(id -u)\" != 0")), "");
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.entente.local.supervision;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts commands in a session of their own, so that Ctrl-C and a closed terminal reach only the one who ends them in order. */
public final class OwnSession {

    private OwnSession() {}

    /** The command, run by setsid(1) where the system has it; it keeps its process number. */
    public static List<String> of(List<String> command) {
        if (!isAvailable()) {
            return command;
        }
        List<String> inSession = new ArrayList<>(List.of("setsid"));
        inSession.addAll(command);
        return inSession;
    }

    /** An input that is at its end. */
    public static ProcessBuilder.Redirect noInput() {
        return ProcessBuilder.Redirect.from(new File("/dev/null"));
    }

    private static boolean isAvailable() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "setsid"))
                .anyMatch(Files::isExecutable);
    }
}

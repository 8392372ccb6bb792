package org.entente.local.supervision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tells from how a process ended, and from the end of its log, why it did. */
final class Diagnosis {

    private static final int SIGNALLED = 128;
    private static final Map<Integer, String> SIGNALS =
            Map.of(1, "HUP", 2, "INT", 6, "ABRT", 9, "KILL", 11, "SEGV", 15, "TERM");

    /** Known causes, and what to do about each. The first that the log names is the one. */
    private enum Cause {
        DISK("the disk is full; free some space and start again", "no space left on device", "disk quota exceeded"),
        PORT(
                "one of its ports is taken; ./entente help lists the variables that change them",
                "address already in use",
                "already in use by another process",
                "seems to be in use by another process"),
        MEMORY(
                "there is not enough memory; end other programs and start again",
                "cannot allocate memory",
                "insufficient memory for the java runtime",
                "java.lang.outofmemoryerror");

        private final String advice;
        private final List<String> signs;

        Cause(String advice, String... signs) {
            this.advice = advice;
            this.signs = List.of(signs);
        }

        private boolean isIn(String log) {
            return signs.stream().anyMatch(log::contains);
        }
    }

    private Diagnosis() {}

    static String ofExit(int exitCode, String log) {
        return explain(ending(exitCode), log);
    }

    /** What happened, in its first line also what to do about it if the words of the log tell. */
    static String explain(String what, String log) {
        String words = log.toLowerCase(Locale.ROOT);
        return Stream.of(Cause.values())
                .filter(cause -> cause.isIn(words))
                .findFirst()
                .map(cause -> what.lines().findFirst().orElse("") + "; " + cause.advice)
                .orElse(what);
    }

    private static String ending(int exitCode) {
        if (exitCode <= SIGNALLED) {
            return "ended with exit code " + exitCode;
        }
        int signal = exitCode - SIGNALLED;
        return "ended by signal " + signal + (SIGNALS.containsKey(signal) ? " (" + SIGNALS.get(signal) + ")" : "");
    }
}

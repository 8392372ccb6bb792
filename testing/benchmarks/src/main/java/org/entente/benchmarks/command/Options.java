package org.entente.benchmarks.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.entente.benchmarks.scenario.Extent;

/**
 * What follows {@code ./entente bench}.
 *
 * @param scenarios the names of those that are asked for, in the order in which they run
 * @param json where everything that was measured is to be written
 * @param keep whether the data is kept for the next time
 */
record Options(List<String> scenarios, Extent extent, Optional<Path> json, boolean keep) {

    private static final int SECONDS = 60;
    private static final long LEAST_SECONDS = 6;
    /** An access token has to last for longer. */
    private static final long MOST_SECONDS = 600;

    private static final long EVENTS = 20_000_000;
    private static final long LEAST_EVENTS = 20_000;
    private static final long MOST_EVENTS = 1_000_000_000;

    /**
     * @param known the names of all scenarios
     * @throws Misuse if it cannot be understood
     */
    static Options parse(List<String> arguments, List<String> known) {
        List<String> named = new ArrayList<>();
        long seconds = SECONDS;
        long events = EVENTS;
        Path json = null;
        boolean keep = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.remove();
            switch (argument) {
                case "--seconds" -> seconds = number(argument, rest, LEAST_SECONDS, MOST_SECONDS);
                case "--events" -> events = number(argument, rest, LEAST_EVENTS, MOST_EVENTS);
                case "--json" -> json = Path.of(value(argument, rest));
                case "--keep" -> keep = true;
                default -> named.add(scenario(argument, known));
            }
        }
        List<String> scenarios = known.stream()
                .filter(name -> named.isEmpty() || named.contains(name))
                .toList();
        return new Options(scenarios, new Extent(Duration.ofSeconds(seconds), events), Optional.ofNullable(json), keep);
    }

    private static String scenario(String argument, List<String> known) {
        if (argument.startsWith("-")) {
            throw new Misuse("There is no option '" + argument + "' here.");
        }
        if (!known.contains(argument)) {
            throw new Misuse("There is no scenario '%s'; there are: %s.".formatted(argument, String.join(", ", known)));
        }
        return argument;
    }

    private static long number(String option, Deque<String> rest, long least, long most) {
        String text = value(option, rest);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
            throw notANumber(option, text, least, most);
        } catch (NumberFormatException e) {
            throw notANumber(option, text, least, most);
        }
    }

    private static Misuse notANumber(String option, String text, long least, long most) {
        return new Misuse("%s is '%s'; give a number from %d to %d.".formatted(option, text, least, most));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Misuse("Something has to follow " + option + ".");
        }
        return rest.remove();
    }
}

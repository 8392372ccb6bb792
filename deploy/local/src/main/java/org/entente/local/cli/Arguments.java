package org.entente.local.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What follows a command.
 *
 * @param switches the options without a value that were given, such as {@code --detach}
 * @param without the names given with {@code --without}
 * @param instances what was given with {@code --instances}, such as {@code metrics-service=3}
 * @param operands everything else
 */
record Arguments(Set<String> switches, Set<String> without, List<String> instances, List<String> operands) {

    static final String WITHOUT = "--without";
    static final String INSTANCES = "--instances";

    /**
     * Reads the arguments of a command that knows certain options.
     *
     * @throws Misuse at an option that it does not know
     */
    static Arguments parse(List<String> arguments, Set<String> known) {
        Set<String> switches = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        List<String> instances = new ArrayList<>();
        List<String> operands = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.remove();
            if (!argument.startsWith("-")) {
                operands.add(argument);
            } else if (!known.contains(argument)) {
                throw new Misuse("There is no option '" + argument + "' here.");
            } else if (argument.equals(WITHOUT)) {
                without.add(valueOf(argument, rest));
            } else if (argument.equals(INSTANCES)) {
                instances.add(valueOf(argument, rest));
            } else {
                switches.add(argument);
            }
        }
        return new Arguments(switches, without, instances, operands);
    }

    boolean has(String option) {
        return switches.contains(option);
    }

    /** The one operand that a command takes. */
    String only(String what) {
        if (operands.size() != 1) {
            throw new Misuse(operands.isEmpty() ? "Say which " + what + "." : "Only one " + what + " at a time.");
        }
        return operands.get(0);
    }

    void requireNoOperands() {
        if (!operands.isEmpty()) {
            throw new Misuse("There is nothing to do with '" + operands.get(0) + "' here.");
        }
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Misuse("Say which component after " + option + ".");
        }
        return rest.remove();
    }
}

package org.entente.local.platform;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.local.supervision.Obstacle;

/** The number of each port in one run, all different. */
public record Ports(Map<Port, Integer> numbers) {

    private static final int HIGHEST = 65_535;

    public Ports {
        numbers = Map.copyOf(numbers);
        numbers.forEach(Ports::requireValid);
        requireDifferent(numbers);
    }

    /**
     * @param settings numbers by {@link Port#variable() variable}; the usual ones where there is none
     */
    public static Ports from(Map<String, String> settings) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String text = settings.getOrDefault(port.variable(), "");
            numbers.put(port, text.isBlank() ? port.usual() : parse(port, text.strip()));
        }
        return new Ports(numbers);
    }

    /** The same ports as settings, to be read again with {@link #from}. */
    public Map<String, String> settings() {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().variable(), entry -> entry.getValue()
                        .toString()));
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    public URI gateway() {
        return URI.create("http://localhost:" + of(Port.GATEWAY));
    }

    public URI realm() {
        return URI.create("http://localhost:" + of(Port.KEYCLOAK) + "/realms/entente");
    }

    /** Which port has this number. */
    Port named(int number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No port has the number " + number));
    }

    private static int parse(Port port, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw notAPort(port, text);
        }
    }

    private static void requireValid(Port port, int number) {
        if (number < 1 || number > HIGHEST) {
            throw notAPort(port, Integer.toString(number));
        }
    }

    private static void requireDifferent(Map<Port, Integer> numbers) {
        Map<Integer, Port> seen = new HashMap<>();
        for (Port port : Port.values()) {
            Port other = seen.put(numbers.get(port), port);
            if (other != null) {
                throw new Obstacle("%s and %s are both %d; set one of them to another number."
                        .formatted(other.variable(), port.variable(), numbers.get(port)));
            }
        }
    }

    private static Obstacle notAPort(Port port, String text) {
        return new Obstacle("%s is '%s'; set it to a number from 1 to %d, or unset it for %d."
                .formatted(port.variable(), text, HIGHEST, port.usual()));
    }
}

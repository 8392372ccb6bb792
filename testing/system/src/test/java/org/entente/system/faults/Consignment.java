package org.entente.system.faults;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The events that one member sends, in their order. What each says follows from its number, so that it can be sent again unchanged.
 *
 * @param run tells these events apart from those of other runs
 */
record Consignment(String exchange, String run, String member, int size) {

    static final List<String> ACTIONS = List.of("pushed", "downloaded", "uploaded");

    private static final Instant FIRST = Instant.parse("2021-03-30T00:00:00Z");
    private static final int SECONDS_BETWEEN = 40;
    private static final int ITEMS = 700;

    List<Map<String, ?>> batch(int from, int to) {
        return IntStream.range(from, to).<Map<String, ?>>mapToObj(this::event).toList();
    }

    List<String> ids() {
        return IntStream.range(0, size).mapToObj(this::id).toList();
    }

    String id(int number) {
        return run + "-" + member + "-" + number;
    }

    /** The numbers of the events of that action. */
    IntStream numbers(String action) {
        return IntStream.range(0, size).filter(number -> action(number).equals(action));
    }

    private static String action(int number) {
        return ACTIONS.get(number % ACTIONS.size());
    }

    /** What "unique" counts one of for an action and member: an item of a day. */
    String use(int number) {
        return item(number) + " " + time(number).toString().substring(0, 10);
    }

    private Map<String, ?> event(int number) {
        return Map.of(
                "specversion", "1.0",
                "id", id(number),
                "source", "urn:example:faults",
                "type", "org.entente.item." + action(number) + ".v1",
                "subject", item(number),
                "time", time(number).toString(),
                "data", Map.of("member", member, "mediaType", "video", "title", "Item " + item(number)));
    }

    private static String item(int number) {
        return "item-" + number % ITEMS;
    }

    private static Instant time(int number) {
        return FIRST.plusSeconds((long) number * SECONDS_BETWEEN);
    }
}

package org.entente.benchmarks.visibility;

import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.entente.benchmarks.load.Latencies;

/**
 * Which acknowledged batches can be seen by now. Each batch is of one member, whose events are counted in their order: it can be seen when
 * the member's figure has grown by as many events as were acknowledged up to it.
 */
final class Watch {

    private final Map<String, Long> before;
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, Deque<Expected>> expected = new HashMap<>();
    private final Latencies latencies = new Latencies();

    /** A batch that is seen when the figure of its member has grown to this. */
    private record Expected(long figure, long acknowledgedAt) {}

    /**
     * @param before the figure of each member at the beginning
     */
    Watch(Map<String, Long> before) {
        this.before = Map.copyOf(before);
    }

    /** The figure of each member in a series by member. */
    static Map<String, Long> figures(JsonObject series) {
        Map<String, Long> figures = new HashMap<>();
        for (Object line : series.getJsonArray("series")) {
            JsonObject of = (JsonObject) line;
            long sum = of.getJsonArray("points").stream()
                    .mapToLong(point -> ((JsonObject) point).getLong("value"))
                    .sum();
            figures.merge(of.getJsonObject("key").getString("member"), sum, Long::sum);
        }
        return figures;
    }

    /** A batch was acknowledged. */
    void acknowledged(String member, int events, long now) {
        long figure = acknowledged.merge(member, (long) events, Long::sum) + before.getOrDefault(member, 0L);
        expected.computeIfAbsent(member, key -> new ArrayDeque<>()).add(new Expected(figure, now));
    }

    /** These figures were answered. */
    void seen(Map<String, Long> figures, long now) {
        figures.forEach((member, figure) -> {
            Deque<Expected> waiting = expected.getOrDefault(member, new ArrayDeque<>());
            while (!waiting.isEmpty() && waiting.peek().figure() <= figure) {
                latencies.add(now - waiting.remove().acknowledgedAt());
            }
        });
    }

    /** How many batches cannot be seen yet. */
    int hidden() {
        return expected.values().stream().mapToInt(Deque::size).sum();
    }

    /** How long each batch took from being acknowledged to being seen. */
    Latencies latencies() {
        return latencies;
    }
}

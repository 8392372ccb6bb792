package org.entente.benchmarks.reads;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.scenario.Failure;

/** Three years of events that are counted. What is there from the last time stays, whether all was written then or not. */
final class History {

    static final String EXCHANGE = "reads";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private static final String ITEMS_TO_COME = "select count(*) from item_delta where exchange_id = $1";

    private final Platform platform;
    private final Consumer<String> tell;

    History(Platform platform, Consumer<String> tell) {
        this.platform = platform;
        this.tell = tell;
    }

    /** Sees to it that so many events are there and counted. */
    void require(int firstYear, long events) throws Exception {
        platform.api().createExchange(EXCHANGE);
        Map<String, Long> there = countedByMonth(firstYear);
        List<Month> missing = Month.from(firstYear, events).stream()
                .filter(month -> there.getOrDefault(month.name(), 0L) == 0)
                .toList();
        tell.accept("%d months are to be written".formatted(missing.size()));
        write(missing);
        long counted = platform.api().counted(EXCHANGE);
        if (counted != events) {
            throw new Failure("%,d events are there, not %,d; start over without --keep.".formatted(counted, events));
        }
    }

    private Map<String, Long> countedByMonth(int firstYear) throws IOException, InterruptedException {
        JsonNode answer = platform.api()
                .get("exchanges/%s/series?granularity=month&from=%d&to=%d"
                        .formatted(EXCHANGE, firstYear, firstYear + Month.YEARS));
        Map<String, Long> counted = new HashMap<>();
        for (JsonNode line : answer.path("series")) {
            line.path("points")
                    .forEach(point -> counted.merge(
                            point.path("period").asText(), point.path("value").asLong(), Long::sum));
        }
        return counted;
    }

    private void write(List<Month> months) throws Exception {
        long start = System.nanoTime();
        Vertx vertx = Vertx.vertx();
        try (Session writing = Session.open(vertx, platform.database());
                Session counting = Session.open(vertx, platform.database())) {
            if (!months.isEmpty()) {
                new HistoryWriter(writing, counting, tell).write(EXCHANGE, months);
                tell.accept("clearing up after the writing");
                writing.runAlone("vacuum (analyze)");
            }
            awaitItems(writing);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        tell.accept("written and counted in %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    /** The service's own job moves the figures of items on. */
    private void awaitItems(Session session) throws Exception {
        long left = left(session);
        while (left > 0) {
            tell.accept("%,d figures of items are to come".formatted(left));
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            left = left(session);
        }
    }

    private static long left(Session session) throws Exception {
        return session.run(ITEMS_TO_COME, EXCHANGE).iterator().next().getLong(0);
    }
}

package org.entente.benchmarks.reads;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.entente.benchmarks.platform.Platform;
import org.entente.benchmarks.scenario.Failure;

/**
 * Three years of events, written into the database month by month and counted there by the service's own function for counting a month
 * anew. To send them through the API would take hours.
 */
final class History {

    static final String EXCHANGE = "reads";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** Statistics are taken after so many months, for the planner to know what has grown out of nothing. */
    private static final Set<Integer> ANALYSED_AFTER = Set.of(1, 4, 12);

    private static final List<String> IN_BULK = List.of("set synchronous_commit = off", "set work_mem = '128MB'");

    private static final String REPEATABLE = "select setseed(0.5)";

    private static final String OPEN_MONTH = "select open_event_month($1::date)";

    /**
     * Evenly over the month, $2 to $3 by number. Of 50,000 items few are used often (the nth as often as 1/n says), and members differ
     * as much as they do elsewhere.
     */
    private static final String EVENTS = """
            insert into exchange_event
              (exchange_id, source, id, time, action, member, item_id, media_type, title, bytes, rules_version)
            select $1, 'urn:entente:benchmark:' || member, 'read-' || number,
              $4 + ($5::timestamptz - $4::timestamptz) * ((number - $2 + 0.5) / ($3::bigint - $2::bigint + 1)),
              (array['pushed', 'downloaded', 'downloaded', 'downloaded', 'uploaded'])[1 + chance],
              member, 'item-' || lpad(item::text, 6, '0'),
              (array['video', 'audio', 'text', 'image'])[1 + item % 4],
              'Report ' || item || ' of the evening programme', 1000000 + item * 977, 0
            from (
              select number, floor(random() * 5)::int as chance,
                'station-' || lpad(floor(31 * power(random(), 1.5))::text, 2, '0') as member,
                floor(exp(random() * ln(50000)))::bigint as item
              from generate_series($2::bigint, $3::bigint) as number) as drawn
            """;

    private static final String KEYS = """
            insert into counted_event (exchange_id, key, time)
            select exchange_id, event_key(source, id), time from exchange_event
            where exchange_id = $1 and time >= $2 and time < $3
            order by 2
            """;

    private static final String COUNT_MONTH = "select recount_month($1, $2)";

    private static final String ITEMS_TO_COME = "select count(*) from item_delta where exchange_id = $1";

    private final Platform platform;
    private final Consumer<String> tell;

    History(Platform platform, Consumer<String> tell) {
        this.platform = platform;
        this.tell = tell;
    }

    /** Sees to it that the events are there and counted. */
    void require(int firstYear, long events) throws Exception {
        platform.api().createExchange(EXCHANGE);
        long there = platform.api().counted(EXCHANGE);
        if (there == 0) {
            write(Month.from(firstYear, events));
        } else if (there == events) {
            tell.accept("%,d events are there from the last time".formatted(events));
        }
        long counted = platform.api().counted(EXCHANGE);
        if (counted != events) {
            throw new Failure("%,d events are there, not %,d; start over without --keep.".formatted(counted, events));
        }
    }

    private void write(List<Month> months) throws Exception {
        long start = System.nanoTime();
        Vertx vertx = Vertx.vertx();
        try (Session writing = Session.open(vertx, platform.database());
                Session counting = Session.open(vertx, platform.database())) {
            for (String setting : IN_BULK) {
                writing.runAlone(setting);
                counting.runAlone(setting);
            }
            write(months, writing, counting);
            awaitItems(writing);
            tell.accept("clearing up after the writing");
            writing.runAlone("vacuum (analyze)");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        tell.accept("written and counted in %d s"
                .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    /** A month is counted while the next is written. */
    private void write(List<Month> months, Session writing, Session counting) throws Exception {
        writing.run(REPEATABLE);
        CompletableFuture<Void> counted = CompletableFuture.completedFuture(null);
        for (int n = 0; n < months.size(); n++) {
            Month month = months.get(n);
            write(month, writing);
            tell.accept("%s is written, %,d events by now".formatted(month.start(), month.last()));
            counted.join();
            if (ANALYSED_AFTER.contains(n)) {
                writing.runAlone("analyze");
            }
            counted = CompletableFuture.runAsync(() -> count(month, counting));
        }
        counted.join();
    }

    private static void write(Month month, Session session) throws Exception {
        session.run(OPEN_MONTH, month.start());
        session.run(EVENTS, EXCHANGE, month.first(), month.last(), month.opening(), month.end());
        session.run(KEYS, EXCHANGE, month.opening(), month.end());
    }

    private static void count(Month month, Session session) {
        try {
            session.run(COUNT_MONTH, EXCHANGE, month.start());
        } catch (Exception e) {
            throw new CompletionException(e);
        }
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

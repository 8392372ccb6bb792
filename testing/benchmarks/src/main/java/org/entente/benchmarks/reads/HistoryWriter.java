package org.entente.benchmarks.reads;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Writes events into the database month by month, and has each month counted by the service's own function for counting a month anew. To
 * send them through the API would take hours.
 */
final class HistoryWriter {

    private static final List<String> IN_BULK = List.of("set synchronous_commit = off", "set work_mem = '128MB'");

    /** Statistics are taken after so many months, for the planner to know what has grown out of nothing. */
    private static final Set<Integer> ANALYSED_AFTER = Set.of(1, 4, 12);

    /** So that a month is the same at each run. */
    private static final String REPEATABLE = "select setseed(1.0 / $1::bigint)";

    /** What a run that was cut short left of a month that was not counted. */
    private static final String CLEAR_MONTH = """
            with gone as (
              delete from exchange_event where exchange_id = $1 and time >= $2 and time < $3 returning source, id)
            delete from counted_event c using gone
            where c.exchange_id = $1 and c.key = event_key(gone.source, gone.id)
            """;

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

    private final Session writing;
    private final Session counting;
    private final Consumer<String> tell;

    HistoryWriter(Session writing, Session counting, Consumer<String> tell) {
        this.writing = writing;
        this.counting = counting;
        this.tell = tell;
    }

    /** Writes and counts them. A month is counted while the next is written; it is there when it is counted. */
    void write(String exchange, List<Month> months) throws Exception {
        for (String setting : IN_BULK) {
            writing.runAlone(setting);
            counting.runAlone(setting);
        }
        CompletableFuture<Void> counted = CompletableFuture.completedFuture(null);
        for (int n = 0; n < months.size(); n++) {
            Month month = months.get(n);
            write(exchange, month);
            tell.accept("%s is written, %,d events by now".formatted(month.start(), month.last()));
            counted.join();
            if (ANALYSED_AFTER.contains(n)) {
                writing.runAlone("analyze");
            }
            counted = CompletableFuture.runAsync(() -> count(exchange, month));
        }
        counted.join();
    }

    private void write(String exchange, Month month) throws Exception {
        writing.run(OPEN_MONTH, month.start());
        writing.run(CLEAR_MONTH, exchange, month.opening(), month.end());
        writing.run(REPEATABLE, month.first());
        writing.run(EVENTS, exchange, month.first(), month.last(), month.opening(), month.end());
        writing.run(KEYS, exchange, month.opening(), month.end());
    }

    private void count(String exchange, Month month) {
        try {
            counting.run(COUNT_MONTH, exchange, month.start());
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}

package org.entente.metrics.notices;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the totals of a month and of the twelve before it. */
@ApplicationScoped
public class MonthStore {

    /** A row for each exchange as a whole and for each member, of thirteen months, with a zero wherever nothing happened. */
    private static final String TOTALS = """
            select s.exchange_id, s.member, s.action, array_agg(coalesce(f.total, 0) order by m.month) as totals
            from (
              select distinct exchange_id, coalesce(member, '') as member, action from member_month
              where period >= $1 and period <= $2
              group by exchange_id, action, rollup (member)) as s
            cross join generate_series($1::timestamptz, $2::timestamptz, interval '1 month', 'UTC') as m (month)
            left join (
              select exchange_id, coalesce(member, '') as member, action, period, sum(total)::bigint as total
              from member_month
              where period >= $1 and period <= $2
              group by exchange_id, action, period, rollup (member)) as f
              on f.exchange_id = s.exchange_id and f.member = s.member and f.action = s.action and f.period = m.month
            group by 1, 2, 3
            order by 1, 2, 3
            """;

    private static final int MONTHS_BEFORE = 12;

    private final Pool pool;

    MonthStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Line>> totals(LocalDate month) {
        Tuple window = Tuple.of(
                month.minusMonths(MONTHS_BEFORE).atStartOfDay().atOffset(ZoneOffset.UTC),
                month.atStartOfDay().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(TOTALS).execute(window).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(MonthStore::line)
                .toList());
    }

    private static Line line(Row row) {
        List<Long> totals = List.of(row.getArrayOfLongs("totals"));
        return new Line(
                row.getString("exchange_id"),
                row.getString("member"),
                row.getString("action"),
                totals.subList(0, totals.size() - 1),
                totals.get(totals.size() - 1));
    }

    /**
     * The totals of one thing.
     *
     * @param member the empty text for the exchange as a whole
     * @param history those of the months before, the oldest first
     * @param value that of the month
     */
    record Line(String exchange, String member, String action, List<Long> history, long value) {}
}

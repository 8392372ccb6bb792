package org.entente.metrics.items;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.entente.metrics.events.model.Action;

/** Reads what was done with one item, or by one member. */
@ApplicationScoped
public class ActivityStore {

    /** All actions and months are looked up one by one in the key, of which the item is the last part. */
    private static final String OF_ITEM = """
            select to_char(m.month, 'YYYY-MM') as period, a.action, i.total, i.uniques, null::bigint as outside
            from unnest($3::text[]) as a (action)
            cross join lateral (
              select min(month) as first, max(month) as last from item_month
              where exchange_id = $1 and action = a.action) as ends
            cross join lateral generate_series(ends.first, ends.last, interval '1 month') as m (month)
            cross join lateral (
              select total, uniques from item_month
              where exchange_id = $1 and action = a.action and month = m.month::date and item_id = $2
              limit 1) as i
            order by m.month, a.action
            """;

    private static final String OF_MEMBER = """
            with outside as (
              select action, date_trunc('month', day, 'UTC') as period, sum(total)::bigint as total
              from outside_membership($1, $2)
              group by 1, 2
            )
            select to_char(r.period at time zone 'UTC', 'YYYY-MM') as period, r.action,
              r.total, r.uniques, o.total as outside
            from member_month r
            left join outside o on o.action = r.action and o.period = r.period and o.total > 0
            where r.exchange_id = $1 and r.action = any($3) and r.member = $2 and r.total > 0
            order by 1, 2
            """;

    private static final String TITLE = """
            select title from item_year
            where exchange_id = $1 and action = any($3) and item_id = $2 and title is not null
            order by year desc limit 1
            """;

    private static final String[] ACTIONS =
            List.of(Action.values()).stream().map(Action::wireName).toArray(String[]::new);

    private final Pool pool;

    ActivityStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Activity.Month>> ofItem(String exchange, String item) {
        return months(OF_ITEM, exchange, item);
    }

    Uni<List<Activity.Month>> ofMember(String exchange, String member) {
        return months(OF_MEMBER, exchange, member);
    }

    Uni<Optional<String>> title(String exchange, String item) {
        return pool.preparedQuery(TITLE)
                .execute(Tuple.of(exchange, item, ACTIONS))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("title"))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private Uni<List<Activity.Month>> months(String sql, String exchange, String subject) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(exchange, subject, ACTIONS))
                .map(ActivityStore::months);
    }

    private static List<Activity.Month> months(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Activity.Month(
                        row.getString("period"),
                        row.getString("action"),
                        row.getLong("total"),
                        row.getLong("uniques"),
                        row.getLong("outside")))
                .toList();
    }
}

package org.entente.metrics.gauges;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the headline figures of all exchanges. */
@ApplicationScoped
public class HeadlineStore {

    private static final String COUNTED = """
            select e.id, a.action, coalesce(sum(r.total), 0)::bigint as total, coalesce(sum(r.uniques), 0)::bigint as uniques
            from exchange e
            cross join (values ('pushed'), ('downloaded'), ('uploaded')) as a (action)
            left join member_month r on r.exchange_id = e.id and r.action = a.action
            group by 1, 2
            """;

    private static final String MEMBERS = """
            select e.id, count(m.organisation) as members
            from exchange e
            left join member m on m.exchange_id = e.id and m.joined_on <= current_date
              and (m.left_on is null or m.left_on > current_date)
            group by 1
            """;

    private static final String WAITING = "select count(*) as waiting from item_delta";

    private final Pool pool;

    HeadlineStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Counted>> counted() {
        return read(
                COUNTED,
                row -> new Counted(
                        row.getString("id"), row.getString("action"), row.getLong("total"), row.getLong("uniques")));
    }

    Uni<List<Members>> members() {
        return read(MEMBERS, row -> new Members(row.getString("id"), row.getLong("members")));
    }

    /** How many changes of items are counted, but not in the items' figures yet. */
    Uni<Long> waiting() {
        return read(WAITING, row -> row.getLong("waiting")).map(rows -> rows.get(0));
    }

    private <T> Uni<List<T>> read(String sql, Function<Row, T> of) {
        return pool.preparedQuery(sql).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(of)
                .toList());
    }

    /** What was done in an exchange. */
    record Counted(String exchange, String action, long total, long unique) {}

    /** How many members an exchange has today. */
    record Members(String exchange, long members) {}
}

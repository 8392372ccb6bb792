package org.entente.metrics.series;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.contracts.Count;
import org.entente.contracts.Totals;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.RollUp;
import org.entente.metrics.series.model.Window;

/** Reads what was exchanged in a window, in all. */
@ApplicationScoped
public class TotalsStore {

    private static final String FROM_ROLL_UPS = """
        select action, sum(total)::bigint as total, sum(uniques)::bigint as uniques, count(distinct member) filter (where total > 0) as members
        from roll_up
        where exchange_id = $1 and period >= $2 and period < $3 and granularity = $4
        group by grouping sets ((action), ())
        """;

    private static final String FROM_EVENTS = """
        select action, count(*) as total,
          count(distinct (action, member, item_id, (time at time zone 'UTC')::date)) as uniques,
          count(distinct member) as members
        from exchange_event
        where exchange_id = $1 and time >= $2 and time < $3 and excluded_by is null
        group by grouping sets ((action), ())
        """;

    /** Those that had joined before the window ends (or now, if that is sooner) and had not left before it begins. */
    private static final String MEMBERS = """
        select count(distinct organisation) as members from membership
        where exchange_id = $1
          and joined_on::timestamp at time zone 'UTC' < least($3, now())
          and (left_on is null or left_on::timestamp at time zone 'UTC' > $2)
        """;

    private final Pool pool;

    TotalsStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Totals> totals(String exchange, Window window) {
        Uni<RowSet<Row>> figures = figures(exchange, window);
        Uni<RowSet<Row>> members = pool.preparedQuery(MEMBERS).execute(parameters(exchange, window));
        return Uni.combine().all().unis(figures, members).with(TotalsStore::totals);
    }

    private Uni<RowSet<Row>> figures(String exchange, Window window) {
        Tuple parameters = parameters(exchange, window);
        var rollUp = RollUp.longestWithEdges(List.of(RollUp.MONTH, RollUp.DAY), List.of(window.from(), window.to()));
        return rollUp.map(found -> pool.preparedQuery(FROM_ROLL_UPS).execute(parameters.addString(found.storedName())))
                .orElseGet(() -> pool.preparedQuery(FROM_EVENTS).execute(parameters));
    }

    private static Tuple parameters(String exchange, Window window) {
        return Tuple.tuple()
                .addString(exchange)
                .addOffsetDateTime(window.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(window.to().atOffset(ZoneOffset.UTC));
    }

    private static Totals totals(RowSet<Row> figures, RowSet<Row> members) {
        Map<String, Row> byAction = new HashMap<>();
        figures.forEach(row -> byAction.put(row.getString("action"), row));
        return new Totals(
                count(byAction.get(Action.PUSHED.wireName())),
                count(byAction.get(Action.DOWNLOADED.wireName())),
                count(byAction.get(Action.UPLOADED.wireName())),
                members(members.iterator().next()),
                members(byAction.get(null)),
                members(byAction.get(Action.UPLOADED.wireName())));
    }

    private static Count count(Row row) {
        return row == null ? new Count(0, 0) : new Count(row.getLong("total"), row.getLong("uniques"));
    }

    private static int members(Row row) {
        return row == null ? 0 : row.getLong("members").intValue();
    }
}

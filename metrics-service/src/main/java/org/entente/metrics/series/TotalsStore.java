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
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.RollUp;
import org.entente.metrics.series.model.Window;

/** Reads what was exchanged in a window, in all. */
@ApplicationScoped
public class TotalsStore {

    private static final String FROM_ROLL_UPS = """
        select action, sum(%1$stotal)::bigint as total, sum(%1$suniques)::bigint as uniques,
          count(distinct member) filter (where %1$stotal > 0) as members,
          min(first_rules_version) as first_version, max(last_rules_version) as last_version
        from %2$s r
        where exchange_id = $1 and period >= $2 and period < $3
        group by grouping sets ((action), ())
        """;

    private static final String FROM_EVENTS = """
        select action, count(*) as total,
          count(distinct (action, member, item_id, (time at time zone 'UTC')::date)) as uniques,
          count(distinct member) as members,
          min(rules_version) as first_version, max(rules_version) as last_version
        from exchange_event
        where exchange_id = $1 and time >= $2 and time < $3 and %s
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
    private final KeptEvents kept;

    TotalsStore(Pool pool, KeptEvents kept) {
        this.pool = pool;
        this.kept = kept;
    }

    /**
     * Fails with 400 if it takes events that are no longer kept.
     *
     * @param includeExcluded whether what is excluded by rule counts, too
     */
    Uni<TotalsAnswer> totals(String exchange, Window window, boolean includeExcluded) {
        Uni<RowSet<Row>> figures = figures(exchange, window, includeExcluded);
        Uni<RowSet<Row>> members = pool.preparedQuery(MEMBERS).execute(parameters(exchange, window));
        return Uni.combine()
                .all()
                .unis(figures, members)
                .with((found, joined) -> totals(found, joined, includeExcluded));
    }

    private Uni<RowSet<Row>> figures(String exchange, Window window, boolean includeExcluded) {
        Tuple parameters = parameters(exchange, window);
        var rollUp = RollUp.longestWithEdges(List.of(RollUp.MONTH, RollUp.DAY), List.of(window.from(), window.to()));
        if (rollUp.isPresent()) {
            String sql = FROM_ROLL_UPS.formatted(includeExcluded ? "raw_" : "", RollUpTables.byMember(rollUp.get()));
            return pool.preparedQuery(sql).execute(parameters);
        }
        String sql = FROM_EVENTS.formatted(includeExcluded ? "true" : "excluded_by is null");
        return pool.preparedQuery(sql)
                .execute(parameters)
                .call(() -> kept.require(exchange, List.of(Action.values()), window, "days"));
    }

    private static Tuple parameters(String exchange, Window window) {
        return Tuple.tuple()
                .addString(exchange)
                .addOffsetDateTime(window.from().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(window.to().atOffset(ZoneOffset.UTC));
    }

    private static TotalsAnswer totals(RowSet<Row> figures, RowSet<Row> members, boolean includeExcluded) {
        Map<String, Row> byAction = new HashMap<>();
        figures.forEach(row -> byAction.put(row.getString("action"), row));
        Row all = byAction.get(null);
        return new TotalsAnswer(
                count(byAction.get(Action.PUSHED.wireName())),
                count(byAction.get(Action.DOWNLOADED.wireName())),
                count(byAction.get(Action.UPLOADED.wireName())),
                members(members.iterator().next()),
                members(all),
                members(byAction.get(Action.UPLOADED.wireName())),
                includeExcluded ? true : null,
                all == null ? null : RulesVersions.of(all));
    }

    private static Count count(Row row) {
        return row == null ? new Count(0, 0) : new Count(row.getLong("total"), row.getLong("uniques"));
    }

    private static int members(Row row) {
        return row == null ? 0 : row.getLong("members").intValue();
    }
}

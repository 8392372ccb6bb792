package org.entente.metrics.items;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.entente.metrics.series.KeptEvents;
import org.entente.metrics.series.RollUpTables;
import org.entente.metrics.series.model.RollUp;

/** Reads which members were most active. */
@ApplicationScoped
public class TopMemberStore {

    private static final String FROM_ROLL_UPS = """
            select member, sum(total)::bigint as total, sum(uniques)::bigint as uniques
            from %s r
            where exchange_id = $1 and action = $2 and period >= $4 and period < $5 and total > 0
            group by member
            """;

    private static final String FROM_EVENTS = """
            select member, count(*) as total,
              count(distinct (item_id, (time at time zone 'UTC')::date)) as uniques
            from exchange_event
            where exchange_id = $1 and action = $2 and time >= $4 and time < $5 and excluded_by is null
            group by member
            """;

    private static final String TOP = """
            select f.member, m.name, m.country, f.total, f.uniques
            from (%s) as f
            join member m on m.exchange_id = $1 and m.organisation = f.member
            order by f.%s desc, f.member
            limit $3
            """;

    private final Pool pool;
    private final KeptEvents kept;

    TopMemberStore(Pool pool, KeptEvents kept) {
        this.pool = pool;
        this.kept = kept;
    }

    /** Fails with 400 if it takes events that are no longer kept. */
    Uni<List<TopMembers.Entry>> top(TopQuestion question) {
        Tuple parameters = Tuple.of(
                question.exchange(), question.action().wireName(), question.limit(), question.from(), question.to());
        Optional<RollUp> rollUp = RollUp.longestWithEdges(
                List.of(RollUp.MONTH, RollUp.DAY),
                List.of(question.window().from(), question.window().to()));
        if (rollUp.isPresent()) {
            return read(FROM_ROLL_UPS.formatted(RollUpTables.byMember(rollUp.get())), question, parameters);
        }
        return read(FROM_EVENTS, question, parameters)
                .call(() -> kept.require(question.exchange(), List.of(question.action()), question.window(), "days"));
    }

    private Uni<List<TopMembers.Entry>> read(String figures, TopQuestion question, Tuple parameters) {
        return pool.preparedQuery(TOP.formatted(figures, question.column()))
                .execute(parameters)
                .map(TopMemberStore::entries);
    }

    private static List<TopMembers.Entry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new TopMembers.Entry(
                        row.getString("member"),
                        row.getString("name"),
                        row.getString("country"),
                        row.getLong("total"),
                        row.getLong("uniques")))
                .toList();
    }
}

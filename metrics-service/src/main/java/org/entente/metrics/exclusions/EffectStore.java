package org.entente.metrics.exclusions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entente.contracts.Count;

/** Reads what was counted beside what there was in all. */
@ApplicationScoped
public class EffectStore {

    private static final String FIGURES = """
        select action, sum(total)::bigint as total, sum(uniques)::bigint as uniques,
          sum(raw_total)::bigint as raw_total, sum(raw_uniques)::bigint as raw_uniques,
          min(first_rules_version) as first_version, max(last_rules_version) as last_version
        from member_month
        where exchange_id = $1
          and period >= $2::date::timestamp at time zone 'UTC' and period < $3::date::timestamp at time zone 'UTC'
        group by action order by action
        """;

    private static final String BY_RULE = """
        select excluded_by, action, rules_version, count(*) as total from exchange_event
        where exchange_id = $1 and excluded_by is not null
          and time >= $2::date::timestamp at time zone 'UTC' and time < $3::date::timestamp at time zone 'UTC'
        group by 1, 2, 3 order by 1, 2, 3
        """;

    private final Pool pool;

    EffectStore(Pool pool) {
        this.pool = pool;
    }

    /** The effect in the months from one day to another, both the first of a month, the second exclusive. */
    Uni<Effect> effect(String exchange, LocalDate from, LocalDate to) {
        Tuple parameters = Tuple.of(exchange, from, to);
        Uni<List<Effect.Figure>> figures = pool.preparedQuery(FIGURES)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EffectStore::figure)
                        .toList());
        Uni<List<Effect.Excluded>> excluded = pool.preparedQuery(BY_RULE)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EffectStore::excluded)
                        .toList());
        return Uni.combine().all().unis(figures, excluded).with(Effect::new);
    }

    private static Effect.Figure figure(Row row) {
        return new Effect.Figure(
                row.getString("action"),
                new Count(row.getLong("total"), row.getLong("uniques")),
                new Count(row.getLong("raw_total"), row.getLong("raw_uniques")),
                new Effect.Versions(row.getInteger("first_version"), row.getInteger("last_version")));
    }

    private static Effect.Excluded excluded(Row row) {
        return new Effect.Excluded(
                row.getString("excluded_by"),
                row.getInteger("rules_version"),
                row.getString("action"),
                row.getLong("total"));
    }
}

package org.entente.metrics.items;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.entente.metrics.items.model.MonthsAndYears;
import org.entente.metrics.series.KeptEvents;

/** Reads which items were used most. */
@ApplicationScoped
public class TopItemStore {

    /** The first rows of an index. */
    private static final String OF_ONE_YEAR = """
            select item_id, title, total, uniques from item_year
            where exchange_id = $1 and action = $2 and year = $4
            order by %s desc, item_id
            limit $3
            """;

    private static final String OF_MONTHS_AND_YEARS = """
            select item_id, total, uniques, (
              select title from item_year y
              where y.exchange_id = $1 and y.action = $2 and y.item_id = top.item_id and y.title is not null
                and y.year >= date_trunc('year', $4::date) and y.year < $7
              order by year desc limit 1) as title
            from (
              select item_id, sum(total)::bigint as total, sum(uniques)::bigint as uniques
              from (
                select item_id, total, uniques from item_year
                where exchange_id = $1 and action = $2 and year >= $5 and year < $6
                union all
                select item_id, total, uniques from item_month
                where exchange_id = $1 and action = $2 and month >= $4 and month < $5
                union all
                select item_id, total, uniques from item_month
                where exchange_id = $1 and action = $2 and month >= $6 and month < $7) as parts
              group by item_id
              order by %s desc, item_id
              limit $3) as top
            """;

    private static final String FROM_EVENTS = """
            select item_id, max(title) as title, count(*) as total,
              count(distinct (member, (time at time zone 'UTC')::date)) as uniques
            from exchange_event
            where exchange_id = $1 and action = $2 and time >= $4 and time < $5 and excluded_by is null
            group by item_id
            order by %s desc, item_id
            limit $3
            """;

    private final Pool pool;
    private final KeptEvents kept;

    TopItemStore(Pool pool, KeptEvents kept) {
        this.pool = pool;
        this.kept = kept;
    }

    /** Fails with 400 if it takes events that are no longer kept. */
    Uni<List<TopItems.Entry>> top(TopQuestion question) {
        Optional<MonthsAndYears> rolledUp = MonthsAndYears.of(question.window());
        Tuple parameters = Tuple.of(question.exchange(), question.action().wireName(), question.limit());
        if (rolledUp.isEmpty()) {
            parameters.addOffsetDateTime(question.from()).addOffsetDateTime(question.to());
            return read(FROM_EVENTS, question, parameters)
                    .call(() ->
                            kept.require(question.exchange(), List.of(question.action()), question.window(), "months"));
        }
        return rolledUp.get().isOneYear()
                ? read(
                        OF_ONE_YEAR,
                        question,
                        parameters.addLocalDate(rolledUp.get().from()))
                : read(OF_MONTHS_AND_YEARS, question, edges(parameters, rolledUp.get()));
    }

    private static Tuple edges(Tuple parameters, MonthsAndYears window) {
        for (LocalDate edge : List.of(window.from(), window.firstYear(), window.lastYear(), window.to())) {
            parameters.addLocalDate(edge);
        }
        return parameters;
    }

    private Uni<List<TopItems.Entry>> read(String sql, TopQuestion question, Tuple parameters) {
        return pool.preparedQuery(sql.formatted(question.column()))
                .execute(parameters)
                .map(TopItemStore::entries);
    }

    private static List<TopItems.Entry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new TopItems.Entry(
                        row.getString("item_id"), row.getString("title"), row.getLong("total"), row.getLong("uniques")))
                .toList();
    }
}

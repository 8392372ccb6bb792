package org.entente.metrics.series;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.Granularity;
import org.entente.metrics.series.model.Period;
import org.entente.metrics.series.model.SeriesQuestion;
import org.entente.metrics.series.model.Window;

/** Reads figures over time. */
@ApplicationScoped
public class SeriesStore {

    private static final String EXTENT = """
            select min(period) as first, max(period) as last from roll_up
            where exchange_id = $1 and granularity = 'hour'
            """;

    private final Pool pool;

    SeriesStore(Pool pool) {
        this.pool = pool;
    }

    /** The figures that are not zero. */
    Uni<List<Figure>> figures(SeriesQuestion question, List<Period> periods) {
        if (periods.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        SeriesQuery query = SeriesQuery.of(question, periods);
        return pool.preparedQuery(query.sql()).execute(query.parameters()).map(SeriesStore::figures);
    }

    /** The whole periods of a zone from the first to the last in which anything happened; none if nothing ever did. */
    Uni<Optional<Window>> extent(String exchange, Granularity granularity, ZoneId zone) {
        return pool.preparedQuery(EXTENT)
                .execute(Tuple.of(exchange))
                .map(rows -> extent(rows.iterator().next(), granularity, zone));
    }

    private static Optional<Window> extent(Row row, Granularity granularity, ZoneId zone) {
        if (row.getOffsetDateTime("first") == null) {
            return Optional.empty();
        }
        Instant first = row.getOffsetDateTime("first").toInstant();
        Instant last = row.getOffsetDateTime("last")
                .toInstant()
                .plus(1, ChronoUnit.HOURS)
                .minusNanos(1);
        return Optional.of(new Window(granularity.startOf(first, zone), granularity.endOf(last, zone)));
    }

    private static List<Figure> figures(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SeriesStore::figure)
                .toList();
    }

    private static Figure figure(Row row) {
        return new Figure(
                Action.ofWireName(row.getString("action")).orElseThrow(),
                row.getString("key"),
                row.getInteger("bucket") - 1,
                row.getLong("value"));
    }
}

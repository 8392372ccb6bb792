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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.CountKind;
import org.entente.metrics.series.model.Granularity;
import org.entente.metrics.series.model.Period;
import org.entente.metrics.series.model.SeriesQuestion;
import org.entente.metrics.series.model.Window;
import org.jspecify.annotations.Nullable;

/** Reads figures over time. */
@ApplicationScoped
public class SeriesStore {

    /** One look at each end of the key for each action, since the key names the action before the period. */
    private static final String EXTENT = """
            select min(ends.first) as first, max(ends.last) as last
            from unnest($2::text[]) as a (action), lateral (
              select min(period) as first, max(period) as last from roll_up
              where exchange_id = $1 and granularity = 'hour' and action = a.action) as ends
            """;

    private final Pool pool;
    private final RulesOfDays rules;
    private final KeptEvents kept;

    SeriesStore(Pool pool, RulesOfDays rules, KeptEvents kept) {
        this.pool = pool;
        this.rules = rules;
        this.kept = kept;
    }

    /** The figures that are not zero, but not more than {@code limit}; 400 if it takes events that are no longer kept. */
    Uni<List<Line>> lines(SeriesQuestion question, List<Period> periods, int limit) {
        if (periods.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        SeriesQuery query = SeriesQuery.of(question, periods, limit);
        Uni<List<Line>> found = pool.preparedQuery(query.sql())
                .execute(query.parameters())
                .map(rows -> lines(rows, question.by().size()));
        if (query.fromEvents()) {
            String unit = question.count() == CountKind.TOTAL || question.granularity() == Granularity.HOUR
                    ? "hours"
                    : "days";
            return found.call(() -> kept.require(question.exchange(), question.actions(), question.window(), unit));
        }
        return query.rulesApart() ? rules.complete(question, periods, found) : found;
    }

    private static String[] wireNames(List<Action> actions) {
        return actions.stream().map(Action::wireName).toArray(String[]::new);
    }

    /** The whole periods of a zone from the first to the last in which anything happened; none if nothing ever did. */
    Uni<Optional<Window>> extent(String exchange, Granularity granularity, ZoneId zone) {
        return pool.preparedQuery(EXTENT)
                .execute(Tuple.of(exchange, wireNames(List.of(Action.values()))))
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

    private static List<Line> lines(RowSet<Row> rows, int dimensions) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> line(row, dimensions))
                .toList();
    }

    /** The action comes first, then what the answer is broken down by. */
    private static Line line(Row row, int dimensions) {
        return new Line(
                Action.ofWireName(row.getString(0)).orElseThrow(),
                IntStream.rangeClosed(1, dimensions).mapToObj(row::getString).toList(),
                figures(row));
    }

    private static List<Figure> figures(Row row) {
        Integer[] buckets = row.getArrayOfIntegers("buckets");
        Long[] values = row.getArrayOfLongs("values");
        RulesVersions[] versions = versions(row, buckets.length);
        Figure[] figures = new Figure[buckets.length];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = new Figure(buckets[i] - 1, values[i], versions[i]);
        }
        return List.of(figures);
    }

    /** Those of each figure, which are the line's wherever a figure of it cannot have others. */
    private static @Nullable RulesVersions[] versions(Row row, int figures) {
        RulesVersions[] versions = new RulesVersions[figures];
        RulesVersions ofLine = RulesVersions.of(row);
        if (ofLine == null || !ofLine.differ()) {
            Arrays.fill(versions, ofLine);
            return versions;
        }
        Integer[] first = row.getArrayOfIntegers("first_versions");
        Integer[] last = row.getArrayOfIntegers("last_versions");
        Arrays.setAll(versions, i -> RulesVersions.of(first[i], last[i]));
        return versions;
    }
}

package org.entente.metrics.series;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.Period;
import org.entente.metrics.series.model.SeriesQuestion;

/** Says by which rules the hours of a whole exchange were counted: by those of the day (UTC) in which they lie. */
@ApplicationScoped
class RulesOfDays {

    /** Most exchanges never had rules; then there is nothing to read. */
    private static final String BY_DAY = """
            select action, period, min(first_rules_version) as first_version, max(last_rules_version) as last_version
            from roll_up
            where exchange_id = $1 and granularity = 'day' and action = any($2)
              and period >= date_trunc('day', $3::timestamptz, 'UTC') and period < $4
              and (select rules_version from exchange where id = $1) > 0
            group by 1, 2
            """;

    private final Pool pool;

    RulesOfDays(Pool pool) {
        this.pool = pool;
    }

    /** The same figures with the versions of the rules by which they were counted. */
    Uni<List<Line>> complete(SeriesQuestion question, List<Period> periods, Uni<List<Line>> lines) {
        Tuple parameters = Tuple.of(
                question.exchange(),
                question.actions().stream().map(Action::wireName).toArray(String[]::new),
                question.window().from().atOffset(ZoneOffset.UTC),
                question.window().to().atOffset(ZoneOffset.UTC));
        Uni<Map<Action, NavigableMap<Instant, RulesVersions>>> days =
                pool.preparedQuery(BY_DAY).execute(parameters).map(RulesOfDays::byDay);
        return Uni.combine().all().unis(lines, days).with((found, known) -> found.stream()
                .map(line -> complete(line, periods, known.getOrDefault(line.action(), new TreeMap<>())))
                .toList());
    }

    private static Line complete(Line line, List<Period> periods, NavigableMap<Instant, RulesVersions> days) {
        return line.map(
                days.isEmpty()
                        ? figure -> figure.countedBy(RulesVersions.NONE)
                        : figure -> complete(figure, periods, days));
    }

    private static Figure complete(Figure figure, List<Period> periods, NavigableMap<Instant, RulesVersions> days) {
        Instant start = periods.get(figure.period()).start().truncatedTo(ChronoUnit.DAYS);
        boolean isLast = figure.period() + 1 == periods.size();
        Instant stop = isLast ? Instant.MAX : periods.get(figure.period() + 1).start();
        return figure.countedBy(days.subMap(start, stop).values().stream()
                .reduce(RulesVersions::ofBoth)
                .orElse(RulesVersions.NONE));
    }

    private static Map<Action, NavigableMap<Instant, RulesVersions>> byDay(RowSet<Row> rows) {
        Map<Action, NavigableMap<Instant, RulesVersions>> days = new EnumMap<>(Action.class);
        for (Row row : rows) {
            Action action = Action.ofWireName(row.getString("action")).orElseThrow();
            days.computeIfAbsent(action, none -> new TreeMap<>())
                    .put(row.getOffsetDateTime("period").toInstant(), RulesVersions.of(row));
        }
        return days;
    }
}

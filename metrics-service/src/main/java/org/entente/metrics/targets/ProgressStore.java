package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Obligation;
import org.entente.metrics.targets.model.Progress;
import org.entente.metrics.targets.model.TargetPeriod;

/** Reads what was done, from the roll-ups by day, so that excluded events do not count. */
@ApplicationScoped
public class ProgressStore {

    /** The days of each period are added up once for each unit, and the first on which the sum is what is owed is picked. */
    private static final String PROGRESS = """
            with daily as (
              select %1$s as unit, width_bucket(period, $5::timestamptz[]) as bucket, period as day, sum(%2$s) as value
              from roll_up
              where exchange_id = $1 and granularity = 'day' and action = $2 and period >= $3 and period < $4
                and period < ($6::timestamptz[])[width_bucket(period, $5::timestamptz[])]
                and ($7::text is null or member = $7)
                and ($8::text is null or member in (
                  select organisation from member where exchange_id = $1 and country = $8))
              group by 1, 2, 3
            ), summed as (
              select *, sum(value) over (partition by unit, bucket order by day) as so_far from daily
            )
            select o.unit, o.bucket, sum(s.value)::bigint as done,
              (min(s.day) filter (where s.so_far >= o.owed) at time zone 'UTC')::date as reached_on
            from unnest($9::text[], $10::integer[], $11::numeric[]) as o (unit, bucket, owed)
            join summed s on s.unit = o.unit and s.bucket = o.bucket
            group by 1, 2
            """;

    private static final String DONE = """
            select %1$s as unit, sum(%2$s)::bigint as done
            from roll_up
            where exchange_id = $1 and granularity = 'day' and action = $2 and period >= $3 and period < $4
              and ($5::text is null or member = $5)
              and ($6::text is null or member in (
                select organisation from member where exchange_id = $1 and country = $6))
            group by 1
            """;

    private final Pool pool;

    ProgressStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What was done of each obligation; none is left out.
     *
     * @param until the day before which it was done
     */
    Uni<Map<Obligation, Progress>> progress(Measured measured, List<Obligation> obligations, LocalDate until) {
        List<TargetPeriod> periods = obligations.stream()
                .map(Obligation::period)
                .distinct()
                .sorted((one, other) -> one.days().from().compareTo(other.days().from()))
                .toList();
        if (periods.isEmpty() || !periods.get(0).days().from().isBefore(until)) {
            return Uni.createFrom().item(progress(obligations, Map.of()));
        }
        Map<TargetPeriod, Integer> buckets = buckets(periods);
        LocalDate end = periods.get(periods.size() - 1).days().to();
        Tuple values = parameters(measured, new Days(periods.get(0).days().from(), end.isBefore(until) ? end : until))
                .addValue(array(periods, period -> start(period.days().from()), OffsetDateTime[]::new))
                .addValue(array(periods, period -> start(period.days().to()), OffsetDateTime[]::new))
                .addString(measured.memberOrNull())
                .addString(measured.countryOrNull())
                .addValue(array(obligations, Obligation::unit, String[]::new))
                .addValue(array(obligations, each -> buckets.get(each.period()), Integer[]::new))
                .addValue(array(obligations, Obligation::owed, BigDecimal[]::new));
        return pool.preparedQuery(measured.formatted(PROGRESS))
                .execute(values)
                .map(rows -> progress(obligations, byPlace(rows, periods)));
    }

    /** What each unit did on some days; those that did nothing are left out. */
    Uni<Map<String, Long>> done(Measured measured, Days days) {
        Tuple values =
                parameters(measured, days).addString(measured.memberOrNull()).addString(measured.countryOrNull());
        return pool.preparedQuery(measured.formatted(DONE)).execute(values).map(ProgressStore::byUnit);
    }

    private static Map<TargetPeriod, Integer> buckets(List<TargetPeriod> periods) {
        Map<TargetPeriod, Integer> buckets = new HashMap<>();
        periods.forEach(period -> buckets.put(period, buckets.size() + 1));
        return buckets;
    }

    private static Map<Place, Progress> byPlace(RowSet<Row> rows, List<TargetPeriod> periods) {
        Map<Place, Progress> found = new HashMap<>();
        for (Row row : rows) {
            Place place = new Place(row.getString("unit"), periods.get(row.getInteger("bucket") - 1));
            found.put(place, new Progress(row.getLong("done"), Optional.ofNullable(row.getLocalDate("reached_on"))));
        }
        return found;
    }

    private static Map<Obligation, Progress> progress(List<Obligation> obligations, Map<Place, Progress> found) {
        Map<Obligation, Progress> progress = new LinkedHashMap<>();
        obligations.forEach(
                each -> progress.put(each, found.getOrDefault(new Place(each.unit(), each.period()), Progress.NONE)));
        return progress;
    }

    private static Map<String, Long> byUnit(RowSet<Row> rows) {
        Map<String, Long> done = new HashMap<>();
        rows.forEach(row -> done.put(row.getString("unit"), row.getLong("done")));
        return done;
    }

    private static Tuple parameters(Measured measured, Days days) {
        return Tuple.of(measured.exchange(), measured.action(), start(days.from()), start(days.to()));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static <T, V> V[] array(List<T> list, Function<T, V> value, IntFunction<V[]> array) {
        return list.stream().map(value).toArray(array);
    }

    private record Place(String unit, TargetPeriod period) {}
}

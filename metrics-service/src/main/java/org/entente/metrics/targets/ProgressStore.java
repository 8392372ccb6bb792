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
import org.entente.metrics.targets.model.Binding;
import org.entente.metrics.targets.model.Days;
import org.entente.metrics.targets.model.Obligation;
import org.entente.metrics.targets.model.Progress;
import org.entente.metrics.targets.model.TargetPeriod;

/** Reads what was done, from the roll-ups by day, so that excluded events do not count. */
@ApplicationScoped
public class ProgressStore {

    /** Of each unit and period, the days on which it is owed are added up, and the first on which the sum is what is owed is picked. */
    private static final String PROGRESS = """
            with daily as (
              select %1$s as unit, width_bucket(period, $5::timestamptz[]) as bucket, period as day, sum(%2$s) as value
              from roll_up
              where exchange_id = $1 and granularity = 'day' and action = $2 and period >= $3 and period < $4
                and ($6::text is null or member = $6)
                and ($7::text is null or member in (
                  select organisation from member where exchange_id = $1 and country = $7))
              group by 1, 2, 3
            ), summed as (
              select d.*, sum(d.value) over (partition by d.unit, d.bucket order by d.day) as so_far
              from daily d
              where exists (
                select from unnest($11::text[], $12::integer[], $13::timestamptz[], $14::timestamptz[])
                  as b (unit, bucket, since, until)
                where b.unit = d.unit and b.bucket = d.bucket and d.day >= b.since and d.day < b.until)
            )
            select o.unit, o.bucket, sum(s.value)::bigint as done,
              (min(s.day) filter (where s.so_far >= o.owed) at time zone 'UTC')::date as reached_on
            from unnest($8::text[], $9::integer[], $10::numeric[]) as o (unit, bucket, owed)
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
              and exists (
                select from unnest($7::text[], $8::timestamptz[], $9::timestamptz[]) as b (unit, since, until)
                where b.unit = %1$s and period >= b.since and period < b.until)
            group by 1
            """;

    private final Pool pool;

    ProgressStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What was done of each obligation, on the days on which it is owed; none is left out.
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
                .addString(measured.memberOrNull())
                .addString(measured.countryOrNull())
                .addValue(array(obligations, Obligation::unit, String[]::new))
                .addValue(array(obligations, each -> buckets.get(each.period()), Integer[]::new))
                .addValue(array(obligations, Obligation::owed, BigDecimal[]::new));
        addBound(values, obligations, buckets);
        return pool.preparedQuery(measured.formatted(PROGRESS))
                .execute(values)
                .map(rows -> progress(obligations, byPlace(rows, periods)));
    }

    /** What each unit did on those of some days on which it is bound; those that did nothing are left out. */
    Uni<Map<String, Long>> done(Measured measured, List<Binding.Unit> units, Days days) {
        List<Bound> bound = units.stream()
                .flatMap(unit -> unit.days().stream().map(some -> new Bound(unit.name(), 0, some.within(days))))
                .toList();
        Tuple values = parameters(measured, days)
                .addString(measured.memberOrNull())
                .addString(measured.countryOrNull())
                .addValue(array(bound, Bound::unit, String[]::new));
        addDays(values, bound);
        return pool.preparedQuery(measured.formatted(DONE)).execute(values).map(ProgressStore::byUnit);
    }

    private static void addBound(Tuple values, List<Obligation> obligations, Map<TargetPeriod, Integer> buckets) {
        List<Bound> bound = obligations.stream()
                .flatMap(each ->
                        each.days().stream().map(days -> new Bound(each.unit(), buckets.get(each.period()), days)))
                .toList();
        values.addValue(array(bound, Bound::unit, String[]::new)).addValue(array(bound, Bound::bucket, Integer[]::new));
        addDays(values, bound);
    }

    private static void addDays(Tuple values, List<Bound> bound) {
        values.addValue(array(bound, each -> start(each.days().from()), OffsetDateTime[]::new))
                .addValue(array(bound, each -> start(each.days().to()), OffsetDateTime[]::new));
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

    private record Bound(String unit, int bucket, Days days) {}
}

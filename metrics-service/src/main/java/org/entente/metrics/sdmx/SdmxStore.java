package org.entente.metrics.sdmx;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.entente.metrics.sdmx.model.Code;
import org.entente.metrics.sdmx.model.CubeQuery;
import org.entente.metrics.sdmx.model.Frequency;
import org.entente.metrics.sdmx.model.MediaTypeCodes;

/** Reads figures at every level: of each member and media type, of countries, and of everything together. */
@ApplicationScoped
public class SdmxStore {

    /** As they are now, from the roll-up of $1. */
    private static final String NOW = """
            select exchange_id, member, action, media_type, period, total, uniques, counted_at
            from roll_up
            where exchange_id = any($4) and granularity = $1 and action = any($5) and period >= $2 and period < $3
              and $6::timestamptz is null
            """;

    /** As they were at $6: an item's first event of a day, of those known then, is its unique one. */
    private static final String THEN = """
            select exchange_id, member, action, media_type, date_trunc($1, time, 'UTC') as period, 1 as total,
              (row_number() over (
                partition by exchange_id, member, action, item_id, date_trunc('day', time, 'UTC')
                order by time, source, id) = 1)::int as uniques,
              counted_at
            from exchange_event
            where exchange_id = any($4) and action = any($5) and time >= $2 and time < $3 and counted_at <= $6
              and excluded_by is null
            """;

    private static final String CELLS = """
            select f.exchange_id, coalesce(m.country, '_T') as country, coalesce(f.member, '_T') as member, f.action,
              coalesce(f.media_type, '_T') as media_type, to_char(date_trunc($7, f.period at time zone 'UTC'), $8) as period,
              sum(f.total)::bigint as total, sum(f.uniques)::bigint as uniques
            from (%s) as f
            join member m on m.exchange_id = f.exchange_id and m.organisation = f.member
            group by f.exchange_id, f.action, date_trunc($7, f.period at time zone 'UTC'),
              rollup (m.country, f.member), rollup (f.media_type)
            having coalesce(m.country, '_T') = any($9) and coalesce(f.member, '_T') = any($10)
              and coalesce(f.media_type, '_T') = any($11) and ($12::timestamptz is null or max(f.counted_at) > $12)
            order by 1, 2, 3, 4, 5, 6
            limit $13
            """;

    private static final String EXCHANGES = "select id, name from exchange order by id";
    private static final String MEMBERS =
            "select organisation as id, min(name) as name from member group by organisation order by organisation";
    private static final String COUNTRIES = "select distinct country as id from member order by country";
    private static final String MEDIA_TYPES =
            "select distinct media_type as id from roll_up where granularity = 'month' order by media_type";

    private final Pool pool;

    SdmxStore(Pool pool) {
        this.pool = pool;
    }

    /** The figures of one frequency, sums of everything included, by key and period; not more than {@code limit}. */
    Uni<List<Figures>> figures(Frequency frequency, CubeQuery query, Candidates candidates, int limit) {
        boolean then = query.asOf().isPresent();
        Tuple parameters = Tuple.tuple()
                .addString(frequency.rollUp())
                .addOffsetDateTime(utc(query.hull().from()))
                .addOffsetDateTime(utc(query.hull().to()))
                .addValue(candidates.exchanges())
                .addValue(candidates.actions())
                .addOffsetDateTime(query.asOf().map(SdmxStore::utc).orElse(null))
                .addString(frequency.unit())
                .addString(frequency.pattern())
                .addValue(candidates.countries())
                .addValue(candidates.members())
                .addValue(candidates.mediaTypes())
                .addOffsetDateTime(query.updatedAfter().map(SdmxStore::utc).orElse(null))
                .addInteger(limit);
        return pool.preparedQuery(CELLS.formatted(then ? THEN : NOW))
                .execute(parameters)
                .map(SdmxStore::figures);
    }

    Uni<List<Code>> exchanges() {
        return named(EXCHANGES);
    }

    Uni<List<Code>> members() {
        return named(MEMBERS);
    }

    Uni<List<Code>> countries() {
        return ids(COUNTRIES).map(ids -> ids.stream()
                .map(id -> new Code(id, new Locale("", id).getDisplayCountry(Locale.ENGLISH)))
                .toList());
    }

    /** As they are stored. */
    Uni<List<String>> mediaTypes() {
        return ids(MEDIA_TYPES);
    }

    private Uni<List<Code>> named(String sql) {
        return pool.preparedQuery(sql).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Code(row.getString("id"), row.getString("name")))
                .toList());
    }

    private Uni<List<String>> ids(String sql) {
        return pool.preparedQuery(sql).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("id"))
                .toList());
    }

    private static List<Figures> figures(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Figures(
                        row.getString("exchange_id"),
                        row.getString("country"),
                        row.getString("member"),
                        row.getString("action"),
                        mediaType(row.getString("media_type")),
                        row.getString("period"),
                        row.getLong("total"),
                        row.getLong("uniques")))
                .toList();
    }

    private static String mediaType(String stored) {
        return stored.equals(Code.TOTAL) ? stored : MediaTypeCodes.encode(stored);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** What can be in the answer, as it is stored; {@code _T} is everything together. */
    record Candidates(
            String[] exchanges, String[] countries, String[] members, String[] actions, String[] mediaTypes) {}

    /** The figures of one period, by the codes of their key. */
    record Figures(
            String exchange,
            String country,
            String member,
            String action,
            String mediaType,
            String period,
            long total,
            long unique) {}
}

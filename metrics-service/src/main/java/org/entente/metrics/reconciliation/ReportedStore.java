package org.entente.metrics.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.http.Page;
import org.entente.metrics.observations.ReportedCursors;
import org.entente.metrics.observations.ReportedNumber;
import org.entente.metrics.observations.ReportedRows;
import org.entente.metrics.reconciliation.model.Counterpart;
import org.entente.metrics.reconciliation.model.PeriodKey;

/** Reads what is reported of an exchange. */
@ApplicationScoped
class ReportedStore {

    /** What {@link PeriodKey} makes of a number. */
    private static final String PERIOD_KEY =
            "coalesce(o.period, case when o.measure = any($2) then '@' || o.published_on end, '')";

    /** The numbers of the exchange that count, now or at a time. */
    private static final String COUNTS = """
            (o.exchange_id = $1 or o.subject_keys && (select name_keys from exchange where id = $1))
              and ($3::timestamptz is null or o.accepted_at <= $3)
              and not exists (
                select from observation_withdrawal w
                where w.fact_id = o.fact_id and w.accepted_at = o.accepted_at
                  and ($3::timestamptz is null or w.withdrawn_at <= $3))
            """;

    private static final String PERIODS = """
            select distinct %s as period_key from observation o
            where %s
              and ($4::text is null or o.measure = $4)
              and ($5::text is null or o.member = $5)
            """.formatted(PERIOD_KEY, COUNTS);

    private static final String PAGE = """
            select o.*, $1 as exchange, r.file_name
            from observation o
            left join report r on r.id = o.report_id
            where %s
              and ($4::text is null or o.measure = $4)
              and ($5::text is null or o.member = $5)
              and ($6::text[] is null or %s = any($6))
              and ($7::timestamptz is null or (o.accepted_at, o.fact_id) < ($7, $8::uuid))
            order by o.accepted_at desc, o.fact_id desc
            limit $9
            """.formatted(COUNTS, PERIOD_KEY);

    /** The latest of each series, of which each is named by all ways in which its period is written. */
    private static final String CLAIMS = """
            select * from (
              select o.*, $1 as exchange, r.file_name, w.series,
                row_number() over (partition by w.series order by o.accepted_at desc, o.fact_id desc) as nth
              from observation o
              join unnest($4::integer[], $5::text[], $6::text[], $7::text[]) as w (series, measure, member, period_key)
                on w.measure = o.measure and w.member = coalesce(o.member, '') and w.period_key = %s
              left join report r on r.id = o.report_id
              where %s) as claim
            where nth <= $8
            order by series, nth
            """.formatted(PERIOD_KEY, COUNTS);

    /** How many claims of a series are shown. */
    private static final int MOST_CLAIMS = 20;

    private static final String[] MEASURES_OF_A_TIME = Counterpart.MEASURES_OF_A_TIME.toArray(String[]::new);

    private final Pool pool;

    ReportedStore(Pool pool) {
        this.pool = pool;
    }

    /** What is said of the periods of all numbers that a question is about, but for those that it asks for. */
    Uni<List<PeriodKey>> periods(ReconciliationQuestion question) {
        return pool.preparedQuery(PERIODS)
                .execute(parameters(question)
                        .addString(question.measure().orElse(null))
                        .addString(question.member().orElse(null)))
                .map(rows -> stream(rows)
                        .map(row -> new PeriodKey(row.getString("period_key")))
                        .toList());
    }

    /** A page of the numbers, the latest acceptance first; with {@code during}, only those whose periods are so said. */
    Uni<Page<ReportedNumber>> page(ReconciliationQuestion question, Optional<List<PeriodKey>> during) {
        var cursor = question.page().cursor();
        int limit = question.page().limit();
        Tuple parameters = parameters(question)
                .addString(question.measure().orElse(null))
                .addString(question.member().orElse(null))
                .addValue(during.map(ReportedStore::texts).orElse(null))
                .addOffsetDateTime(cursor.map(ReportedCursors::acceptedAt).orElse(null))
                .addUUID(cursor.map(ReportedCursors::factId).orElse(null))
                .addInteger(limit + 1);
        return pool.preparedQuery(PAGE)
                .execute(parameters)
                .map(rows -> Page.of(ReportedRows.numbers(rows), limit, ReportedCursors::behind));
    }

    /** The numbers of each series, the latest acceptance first. */
    Uni<Map<Integer, List<ReportedNumber>>> claims(ReconciliationQuestion question, List<WrittenSeries> series) {
        if (series.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple parameters = parameters(question)
                .addValue(series.stream().map(WrittenSeries::number).toArray(Integer[]::new))
                .addValue(series.stream().map(WrittenSeries::measure).toArray(String[]::new))
                .addValue(series.stream().map(WrittenSeries::member).toArray(String[]::new))
                .addValue(series.stream().map(one -> one.period().text()).toArray(String[]::new))
                .addInteger(MOST_CLAIMS);
        return pool.preparedQuery(CLAIMS).execute(parameters).map(rows -> stream(rows)
                .collect(Collectors.groupingBy(
                        row -> row.getInteger("series"),
                        Collectors.mapping(ReportedRows::number, Collectors.toList()))));
    }

    private static Tuple parameters(ReconciliationQuestion question) {
        return Tuple.of(question.exchange(), MEASURES_OF_A_TIME, question.asOf().orElse(null));
    }

    private static String[] texts(List<PeriodKey> keys) {
        return keys.stream().map(PeriodKey::text).toArray(String[]::new);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /**
     * A series of claims, as one way of writing its period names it.
     *
     * @param member the empty text for the exchange as a whole
     */
    record WrittenSeries(int number, String measure, String member, PeriodKey period) {}
}

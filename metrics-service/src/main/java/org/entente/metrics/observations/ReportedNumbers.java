package org.entente.metrics.observations;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.entente.http.Page;
import org.entente.http.PageRequest;

/** Lists what documents and uploaded files report, latest acceptance first. */
@ApplicationScoped
public class ReportedNumbers {

    /** The exchange is looked up here and not when the number is filed, so that one made later, or renamed, is found too. */
    private static final String PAGE = """
            select o.*, coalesce($1, o.exchange_id, named.id) as exchange, r.file_name
            from observation o
            left join report r on r.id = o.report_id
            left join lateral (
              select id from exchange e where e.name_keys && o.subject_keys order by id limit 1
            ) named on true
            where ($1::text is null or o.exchange_id = $1
                or o.subject_keys && (select name_keys from exchange where id = $1))
              and ($2::text is null or o.measure = $2)
              and ($3::timestamptz is null or (o.accepted_at, o.fact_id) < ($3, $4::uuid))
              and ($6::timestamptz is null or o.accepted_at <= $6)
              and not exists (
                select from observation_withdrawal w
                where w.fact_id = o.fact_id and w.accepted_at = o.accepted_at
                  and ($6::timestamptz is null or w.withdrawn_at <= $6))
            order by o.accepted_at desc, o.fact_id desc
            limit $5
            """;

    private final Pool pool;

    ReportedNumbers(Pool pool) {
        this.pool = pool;
    }

    /** @param asOf what counted then is listed, and not what counts now */
    Uni<Page<ReportedNumber>> list(
            Optional<String> exchange, Optional<String> measure, Optional<OffsetDateTime> asOf, PageRequest page) {
        Tuple parameters = Tuple.tuple()
                .addString(exchange.orElse(null))
                .addString(measure.orElse(null))
                .addOffsetDateTime(
                        page.cursor().map(ReportedCursors::acceptedAt).orElse(null))
                .addUUID(page.cursor().map(ReportedCursors::factId).orElse(null))
                .addInteger(page.limit() + 1)
                .addOffsetDateTime(asOf.orElse(null));
        return pool.preparedQuery(PAGE)
                .execute(parameters)
                .map(rows -> Page.of(ReportedRows.numbers(rows), page.limit(), ReportedCursors::behind));
    }
}

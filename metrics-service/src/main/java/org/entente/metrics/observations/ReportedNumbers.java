package org.entente.metrics.observations;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entente.http.Cursor;
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
                        page.cursor().map(ReportedNumbers::acceptedAt).orElse(null))
                .addUUID(page.cursor().map(ReportedNumbers::factId).orElse(null))
                .addInteger(page.limit() + 1)
                .addOffsetDateTime(asOf.orElse(null));
        return pool.preparedQuery(PAGE)
                .execute(parameters)
                .map(rows -> Page.of(numbers(rows), page.limit(), ReportedNumbers::cursor));
    }

    private static Cursor cursor(ReportedNumber last) {
        return Cursor.of(
                last.provenance().acceptedAt().toString(), last.factId().toString());
    }

    /** A cursor that somebody made up could hold a time that PostgreSQL does not know. */
    private static OffsetDateTime acceptedAt(Cursor cursor) {
        try {
            OffsetDateTime time = Instant.parse(cursor.parts(2).get(0)).atOffset(ZoneOffset.UTC);
            if (time.getYear() > 0 && time.getYear() <= 9999) {
                return time;
            }
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
        throw Cursor.invalid();
    }

    private static UUID factId(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts(2).get(1));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static List<ReportedNumber> numbers(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ReportedNumbers::number)
                .toList();
    }

    private static ReportedNumber number(Row row) {
        return new ReportedNumber(
                row.getUUID("fact_id"),
                row.getString("exchange"),
                row.getString("measure"),
                row.getBigDecimal("value"),
                row.getString("qualifier"),
                row.getString("subject"),
                row.getString("period"),
                row.getString("member"),
                provenance(row));
    }

    private static ReportedNumber.Provenance provenance(Row row) {
        return new ReportedNumber.Provenance(
                row.getUUID("document_id") == null ? null : document(row),
                row.getUUID("report_id") == null ? null : report(row),
                row.getInteger("span_start"),
                row.getInteger("span_end"),
                row.getString("quote"),
                row.getString("accepted_by"),
                row.getOffsetDateTime("accepted_at").toInstant());
    }

    private static ReportedNumber.Document document(Row row) {
        return new ReportedNumber.Document(
                row.getUUID("document_id"),
                row.getString("title"),
                row.getString("url"),
                row.getString("publisher"),
                row.getString("published_on"));
    }

    private static ReportedNumber.Report report(Row row) {
        return new ReportedNumber.Report(
                row.getUUID("report_id"), row.getString("file_name"), row.getInteger("report_row"));
    }
}

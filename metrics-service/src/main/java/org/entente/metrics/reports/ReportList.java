package org.entente.metrics.reports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.metrics.exchanges.Exchanges;

/** Lists the files that were uploaded for an exchange, the latest first. */
@ApplicationScoped
class ReportList {

    private static final String PAGE = """
        select id, exchange_id, file_name, media_type, uploaded_by, uploaded_at,
          (outcome::jsonb ->> 'accepted')::integer as accepted,
          (outcome::jsonb ->> 'numbers')::integer as numbers,
          jsonb_array_length(outcome::jsonb -> 'rejected') as rejected
        from report
        where exchange_id = $1
          and ($2::uuid is null or (uploaded_at, id) < (select uploaded_at, id from report where exchange_id = $1 and id = $2))
        order by uploaded_at desc, id desc
        limit $3
        """;

    private final Exchanges exchanges;
    private final Pool pool;

    ReportList(Exchanges exchanges, Pool pool) {
        this.exchanges = exchanges;
        this.pool = pool;
    }

    /** A page of them; 404 if there is no such exchange. */
    Uni<Page<ReportSummary>> page(String exchange, PageRequest page) {
        UUID after = page.cursor().map(ReportList::id).orElse(null);
        return exchanges
                .require(exchange)
                .chain(() -> pool.preparedQuery(PAGE).execute(Tuple.of(exchange, after, page.limit() + 1)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReportList::summary)
                        .toList())
                .map(found ->
                        Page.of(found, page.limit(), last -> Cursor.of(last.id().toString())));
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts(1).get(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static ReportSummary summary(Row row) {
        return new ReportSummary(
                row.getUUID("id"),
                row.getString("exchange_id"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("uploaded_by"),
                row.getOffsetDateTime("uploaded_at").toInstant(),
                row.getInteger("accepted"),
                row.getInteger("numbers"),
                row.getInteger("rejected"));
    }
}

package org.entente.metrics.exclusions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entente.http.IdempotencyKey;

/** Stores recounts, and takes them a step further. */
@ApplicationScoped
public class RecountStore {

    private static final String ADD = """
        insert into recount (id, exchange_id, first_month, last_month, next_month, requested_by)
        values ($1, $2, $3, $4, $3, $5)
        on conflict (id) do nothing
        """;

    /** As it was when it was added. */
    private static final String ADDED = """
        select id, exchange_id, first_month, last_month, 'waiting' as status, 0 as months, null::integer as rules_version,
          null as detail, requested_by, requested_at, null::timestamptz as finished_at
        from recount where id = $1
        """;

    private static final String FIND = "select * from recount where exchange_id = $1 and id = $2";

    /** One instance at a time goes through them; the oldest first. */
    private static final String NEXT = """
        select r.id, r.exchange_id, (
          select min(month) from event_month
          where dropped_at is null and month between r.next_month and r.last_month) as month
        from (select pg_try_advisory_xact_lock(5101982) as mine) as lock
        join recount r on r.status = 'waiting'
        where lock.mine
        order by r.requested_at, r.id limit 1
        """;

    private static final String RECOUNT = """
        update recount set rules_version = recount_month($2, $3), next_month = $3 + interval '1 month',
          months = months + 1
        where id = $1
        """;

    private static final String FINISH = "update recount set status = 'finished', finished_at = now() where id = $1";

    private static final String FAIL = """
        update recount set status = 'failed', detail = $2, finished_at = now() where id = $1 and status = 'waiting'
        """;

    private final Pool pool;

    RecountStore(Pool pool) {
        this.pool = pool;
    }

    /** Adds one, or shows it as it was added; 422 if it was added for other months. */
    Uni<Recount> add(UUID id, String exchange, YearMonth from, YearMonth to, String by) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(id, exchange, from.atDay(1), to.atDay(1), by))
                .chain(() -> pool.preparedQuery(ADDED).execute(Tuple.of(id)))
                .map(rows -> recount(rows.iterator().next()))
                .invoke(added ->
                        requireSame(added.from().equals(from) && added.to().equals(to)));
    }

    private static void requireSame(boolean isSame) {
        if (!isSame) {
            throw IdempotencyKey.usedForAnother();
        }
    }

    Uni<Optional<Recount>> find(String exchange, UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(exchange, id)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(RecountStore::recount)
                .findFirst());
    }

    /** Recounts the next month of the oldest recount, in one transaction; tells of which exchange, none if nothing waits. */
    Uni<Optional<Step>> step() {
        return pool.withTransaction(
                connection -> connection.query(NEXT).execute().chain(rows -> step(connection, rows)));
    }

    Uni<Void> fail(UUID id, String detail) {
        return pool.preparedQuery(FAIL).execute(Tuple.of(id, detail)).replaceWithVoid();
    }

    private static Uni<Optional<Step>> step(SqlConnection connection, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row next = rows.iterator().next();
        UUID id = next.getUUID("id");
        LocalDate month = next.getLocalDate("month");
        Step step = new Step(next.getString("exchange_id"), month == null);
        Uni<RowSet<Row>> done = step.isLast()
                ? connection.preparedQuery(FINISH).execute(Tuple.of(id))
                : connection.preparedQuery(RECOUNT).execute(Tuple.of(id, step.exchange(), month));
        return done.replaceWith(Optional.of(step)).onFailure().transform(failure -> new RecountFailed(id, failure));
    }

    private static Recount recount(Row row) {
        return new Recount(
                row.getUUID("id"),
                row.getString("exchange_id"),
                YearMonth.from(row.getLocalDate("first_month")),
                YearMonth.from(row.getLocalDate("last_month")),
                row.getString("status"),
                row.getInteger("months"),
                row.getInteger("rules_version"),
                row.getString("detail"),
                row.getString("requested_by"),
                row.getOffsetDateTime("requested_at").toInstant(),
                instant(row.getOffsetDateTime("finished_at")));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * A step of a recount.
     *
     * @param isLast whether nothing is left to recount
     */
    record Step(String exchange, boolean isLast) {}
}

package org.entente.metrics.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.entente.metrics.quarantine.Entry.Step;
import org.jspecify.annotations.Nullable;

/** Stores quarantined events and the steps of their history. */
@ApplicationScoped
public class QuarantineStore {

    private static final String KEEP = """
        with kept as (
          insert into quarantined_event (exchange_id, member, partition, record_offset, record_time, event, pointer,
            detail, received_at, changed_at)
          select *, now(), now()
          from unnest($1::text[], $2::text[], $3::integer[], $4::bigint[], $5::timestamptz[], $6::text[], $7::text[],
            $8::text[])
          on conflict (partition, record_offset, record_time) do nothing
          returning id, version, received_at, detail)
        insert into quarantine_step (event_id, version, at, what, detail)
        select id, version, received_at, 'quarantined', detail from kept
        """;

    private static final String IN_SCOPE = """
        from quarantined_event
        where ($1::text is null or exchange_id = $1 or ($2::text is null and exchange_id = ''))
          and ($2::text is null or member = $2)
        """;

    private static final String PAGE = "select * " + IN_SCOPE + """
          and ($3::text is null or status = $3) and ($4::uuid is null or id > $4)
        order by id limit $5
        """;

    private static final String ONE = "select * " + IN_SCOPE + " and id = $3";

    /** In their order, so that two callers cannot lock each other out. */
    private static final String LOCK = "select * " + IN_SCOPE + " and id = any($3) order by id for update";

    private static final String HISTORY =
            "select version, at, by, what, detail from quarantine_step where event_id = $1 order by version";

    private static final String STEP = """
        with changed as (
          update quarantined_event
          set status = $2, corrected = coalesce($3, corrected), version = version + 1, changed_at = now()
          where id = any($1)
          returning id, version, changed_at)
        insert into quarantine_step (event_id, version, at, by, what, detail)
        select id, version, changed_at, $4, $5, $6 from changed
        """;

    private static final String FORGET = "delete from quarantined_event where changed_at < $1";

    private final Pool pool;

    QuarantineStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> keep(List<Arrived> arrived) {
        Tuple parameters = Tuple.from(List.of(
                arrived.stream().map(Arrived::exchange).toArray(String[]::new),
                arrived.stream().map(Arrived::member).toArray(String[]::new),
                arrived.stream().map(Arrived::partition).toArray(Integer[]::new),
                arrived.stream().map(Arrived::offset).toArray(Long[]::new),
                arrived.stream().map(Arrived::at).map(QuarantineStore::utc).toArray(OffsetDateTime[]::new),
                arrived.stream().map(Arrived::event).toArray(String[]::new),
                arrived.stream().map(Arrived::pointer).toArray(String[]::new),
                arrived.stream().map(Arrived::detail).toArray(String[]::new)));
        return pool.preparedQuery(KEEP).execute(parameters).replaceWithVoid();
    }

    /** A page, oldest first. */
    Uni<List<Entry>> list(Scope scope, @Nullable String status, @Nullable UUID after, int limit) {
        Tuple parameters = scope(scope).addString(status).addUUID(after).addInteger(limit);
        return pool.preparedQuery(PAGE).execute(parameters).map(QuarantineStore::entries);
    }

    Uni<Optional<Entry>> find(Scope scope, UUID id) {
        return pool.preparedQuery(ONE).execute(scope(scope).addUUID(id)).map(rows -> entries(rows).stream()
                .findFirst());
    }

    Uni<List<Step>> history(UUID id) {
        return pool.preparedQuery(HISTORY).execute(Tuple.of(id)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(QuarantineStore::step)
                .toList());
    }

    /** Reads some for a change; nobody else changes them until the transaction ends. */
    Uni<List<Entry>> lock(SqlClient transaction, Scope scope, List<UUID> ids) {
        return transaction
                .preparedQuery(LOCK)
                .execute(scope(scope).addValue(ids.toArray(UUID[]::new)))
                .map(QuarantineStore::entries);
    }

    /** Changes some, and notes it in their histories. */
    Uni<Void> step(SqlClient transaction, List<UUID> ids, Change change) {
        Tuple parameters = Tuple.tuple()
                .addValue(ids.toArray(UUID[]::new))
                .addString(change.status())
                .addString(change.corrected())
                .addString(change.by())
                .addString(change.what())
                .addString(change.detail());
        return transaction.preparedQuery(STEP).execute(parameters).replaceWithVoid();
    }

    /** Forgets those to which nothing has happened since. */
    Uni<Integer> forgetBefore(Instant moment) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(utc(moment))).map(RowSet::rowCount);
    }

    private static Tuple scope(Scope scope) {
        return Tuple.of(scope.exchangeOrNull(), scope.memberOrNull());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static List<Entry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(QuarantineStore::entry)
                .toList();
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getUUID("id"),
                orNull(row.getString("exchange_id")),
                orNull(row.getString("member")),
                row.getString("status"),
                row.getInteger("version"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("pointer"),
                row.getString("detail"),
                row.getString("event"),
                row.getString("corrected"),
                null);
    }

    private static Step step(Row row) {
        return new Step(
                row.getInteger("version"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("by"),
                row.getString("what"),
                row.getString("detail"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A record that was refused, as it is kept; exchange and member are empty if its key does not name them. */
    record Arrived(
            String exchange,
            String member,
            int partition,
            long offset,
            Instant at,
            String event,
            String pointer,
            String detail) {}

    /** A step that somebody takes. */
    record Change(
            String status,
            @Nullable String corrected,
            String by,
            String what,
            @Nullable String detail) {}
}

package org.entente.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The outbox as the relay sees it. */
@ApplicationScoped
class OutboxStore {

    /** One lock for each database; the number only has to be the same in all instances. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(5101978) as mine";

    private static final String WAITING = "select exists (select from outbox) as waiting";

    private static final String OLDEST =
            "select id, event_id, type, topic, key, time, data from outbox order by id limit $1";

    private static final String REMOVE = "delete from outbox where id = any($1)";

    private static final String SET_ASIDE = """
            with refused as (delete from outbox where id = $1 returning event_id, type, topic, key, time, data)
            insert into outbox_refused (event_id, type, topic, key, time, data, reason) select refused.*, $2 from refused
            """;

    Uni<Boolean> isWaiting(Pool pool) {
        return pool.query(WAITING).execute().map(rows -> isTrue(rows, "waiting"));
    }

    /** Whether the connection's transaction is the one that relays. */
    Uni<Boolean> lock(SqlConnection connection) {
        return connection.query(LOCK).execute().map(rows -> isTrue(rows, "mine"));
    }

    Uni<List<OutboxEntry>> oldest(SqlConnection connection, int limit) {
        return connection.preparedQuery(OLDEST).execute(Tuple.of(limit)).map(OutboxStore::entries);
    }

    /** Removes what was sent, sets aside what was refused, and leaves what is to be tried again. */
    Uni<Void> settle(SqlConnection connection, List<Delivery> deliveries) {
        Long[] sent = deliveries.stream()
                .filter(Delivery.Sent.class::isInstance)
                .map(delivery -> delivery.entry().id())
                .toArray(Long[]::new);
        Uni<Void> settled =
                connection.preparedQuery(REMOVE).execute(Tuple.of(sent)).replaceWithVoid();
        for (Delivery delivery : deliveries) {
            if (delivery instanceof Delivery.Refused refused) {
                settled = settled.chain(() -> setAside(connection, refused));
            }
        }
        return settled;
    }

    private static Uni<Void> setAside(SqlConnection connection, Delivery.Refused refused) {
        return connection
                .preparedQuery(SET_ASIDE)
                .execute(Tuple.of(refused.entry().id(), refused.reason()))
                .replaceWithVoid();
    }

    private static List<OutboxEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OutboxEntry::of)
                .toList();
    }

    private static boolean isTrue(RowSet<Row> rows, String column) {
        return rows.iterator().next().getBoolean(column);
    }
}

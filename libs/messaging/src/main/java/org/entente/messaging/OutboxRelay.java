package org.entente.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, in its order, and removes it once the broker has acknowledged it.
 *
 * <p>However many instances share the database, one at a time relays: it holds an advisory lock for the transaction in which it
 * reads, sends and removes. If it dies in between, the next one sends the same events again, with the same ids.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** One lock for each database; the number only has to be the same in all instances. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(5101978) as mine";

    private static final String WAITING = "select exists (select from outbox) as waiting";

    private static final String OLDEST =
            "select id, event_id, type, topic, key, time, data from outbox order by id limit $1";

    private static final String REMOVE = "delete from outbox where id = any($1)";

    private final Pool pool;
    private final EventSender sender;
    private final MessagingConfig config;
    private Cancellable ticks = () -> {};

    public OutboxRelay(Pool pool, EventSender sender, MessagingConfig config) {
        this.pool = pool;
        this.sender = sender;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(config.relayInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> relayAllOrLog())
                .subscribe()
                .with(sent -> {}, failure -> LOG.error("The outbox is no longer relayed", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    private Uni<Integer> relayAllOrLog() {
        return relayAll().onFailure().recoverWithItem(failure -> {
            LOG.warnf("Events wait in the outbox, for they could not be sent: %s", failure.toString());
            return 0;
        });
    }

    private Uni<Integer> relayAll() {
        return pool.query(WAITING).execute().chain(rows -> isTrue(rows, "waiting") ? relayBatch() : nothing());
    }

    private Uni<Integer> relayBatch() {
        return pool.withTransaction(this::relayIfMine)
                .chain(sent -> sent < config.relayBatch() ? Uni.createFrom().item(sent) : relayBatch());
    }

    private Uni<Integer> relayIfMine(SqlConnection connection) {
        return connection.query(LOCK).execute().chain(rows -> isTrue(rows, "mine") ? relay(connection) : nothing());
    }

    private Uni<Integer> relay(SqlConnection connection) {
        return connection
                .preparedQuery(OLDEST)
                .execute(Tuple.of(config.relayBatch()))
                .map(OutboxRelay::entries)
                .call(sender::send)
                .call(entries -> remove(connection, entries))
                .map(List::size);
    }

    private Uni<?> remove(SqlConnection connection, List<OutboxEntry> entries) {
        Long[] ids = entries.stream().map(OutboxEntry::id).toArray(Long[]::new);
        return connection.preparedQuery(REMOVE).execute(Tuple.of(ids));
    }

    private static List<OutboxEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(OutboxEntry::of)
                .toList();
    }

    private static boolean isTrue(RowSet<Row> rows, String column) {
        return rows.iterator().next().getBoolean(column);
    }

    private static Uni<Integer> nothing() {
        return Uni.createFrom().item(0);
    }
}

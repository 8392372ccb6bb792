package org.entente.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, the events of one key in their order, and removes each once the broker has acknowledged it.
 *
 * <p>However many instances share the database, one at a time relays: it holds an advisory lock for the transaction in which it
 * reads, sends and removes. If it dies in between, the next one sends the same events again, with the same ids. An event that the
 * broker can never take is set aside with the reason, so that it holds up no other.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final Pool pool;
    private final OutboxStore store;
    private final EventSender sender;
    private final MessagingConfig config;
    private Cancellable ticks = () -> {};

    public OutboxRelay(Pool pool, OutboxStore store, EventSender sender, MessagingConfig config) {
        this.pool = pool;
        this.store = store;
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
                .with(settled -> {}, failure -> LOG.error("The outbox is no longer relayed", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.cancel();
    }

    private Uni<Integer> relayAllOrLog() {
        return relayAll().onFailure().recoverWithItem(failure -> {
            LOG.warnf("Events wait in the outbox, for it could not be read: %s", failure.toString());
            return 0;
        });
    }

    private Uni<Integer> relayAll() {
        return store.isWaiting(pool)
                .chain(waits -> waits ? relayBatch() : Uni.createFrom().item(0));
    }

    /** Batch after batch, until one is not full or not all of it could be sent. */
    private Uni<Integer> relayBatch() {
        return pool.withTransaction(this::relayIfMine)
                .chain(settled ->
                        settled < config.relayBatch() ? Uni.createFrom().item(settled) : relayBatch());
    }

    private Uni<Integer> relayIfMine(SqlConnection connection) {
        return store.lock(connection)
                .chain(mine -> mine ? relay(connection) : Uni.createFrom().item(0));
    }

    /** How many events of a batch are no longer the outbox's: sent, or set aside. */
    private Uni<Integer> relay(SqlConnection connection) {
        return store.oldest(connection, config.relayBatch())
                .chain(this::sendAll)
                .call(deliveries -> store.settle(connection, deliveries))
                .map(deliveries ->
                        (int) deliveries.stream().filter(Delivery::isSettled).count());
    }

    private Uni<List<Delivery>> sendAll(List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<List<Delivery>>> byKey =
                entries.stream().collect(Collectors.groupingBy(OutboxEntry::order)).values().stream()
                        .map(sender::sendInOrder)
                        .toList();
        return Uni.join().all(byKey).andFailFast().map(all -> all.stream()
                .flatMap(List::stream)
                .toList());
    }
}

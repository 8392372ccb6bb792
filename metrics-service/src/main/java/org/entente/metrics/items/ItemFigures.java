package org.entente.metrics.items;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the items' figures up with what is counted. */
@ApplicationScoped
public class ItemFigures {

    private final Pool pool;
    private final ItemsConfig config;

    ItemFigures(Pool pool, ItemsConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Adds what was counted since the last time. What fails is done the next time. */
    @Scheduled(
            every = "${entente.metrics.items.interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> catchUp() {
        return fold().repeat()
                .until(taken -> taken < config.batch())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Long> fold() {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(ItemFold.SQL).execute(Tuple.of(config.batch())))
                .map(rows -> rows.iterator().next().getLong("taken"));
    }
}

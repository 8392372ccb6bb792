package org.entente.metrics.versions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.entente.metrics.exchanges.model.ExchangeId;

/** Reads how often figures have changed. A version never falls, and is the same whichever instance reads it. */
@ApplicationScoped
public class FiguresVersions {

    private static final String OF_EXCHANGE =
            "select coalesce(sum(version), 0)::bigint as version from figures_version where exchange_id = $1";
    private static final String OF_ALL = "select coalesce(sum(version), 0)::bigint as version from figures_version";

    private final Pool pool;

    FiguresVersions(Pool pool) {
        this.pool = pool;
    }

    /** The version of an exchange's figures; 0 if nothing was ever said of it, or nothing could be. */
    public Uni<Long> of(String exchange) {
        if (!ExchangeId.isValid(exchange)) {
            return Uni.createFrom().item(0L);
        }
        return pool.preparedQuery(OF_EXCHANGE)
                .execute(Tuple.of(exchange))
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    /** The version of the figures of all exchanges together. */
    public Uni<Long> ofAll() {
        return pool.preparedQuery(OF_ALL)
                .execute()
                .map(rows -> rows.iterator().next().getLong("version"));
    }
}

package org.entente.benchmarks.reads;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A connection to the database of the metrics that waits for each statement. */
final class Session implements AutoCloseable {

    /** A statement may go over all events. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final PgConnection connection;

    private Session(PgConnection connection) {
        this.connection = connection;
    }

    static Session open(Vertx vertx, PgConnectOptions database) throws Exception {
        return new Session(await(PgConnection.connect(vertx, database)));
    }

    /** Runs a statement with these parameters. */
    RowSet<Row> run(String sql, Object... parameters) throws Exception {
        return await(connection.preparedQuery(sql).execute(Tuple.from(List.of(parameters))));
    }

    /** Runs a statement that cannot be part of a transaction. */
    void runAlone(String sql) throws Exception {
        await(connection.query(sql).execute());
    }

    @Override
    public void close() {
        connection.close().toCompletionStage().toCompletableFuture().join();
    }

    private static <T> T await(Future<T> work) throws Exception {
        return work.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}

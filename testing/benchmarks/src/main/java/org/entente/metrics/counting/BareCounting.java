package org.entente.metrics.counting;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.entente.contracts.Topics;
import org.entente.metrics.events.model.ExchangeEvent;

/** The statement that counts, without anything around it: what the database itself can do. */
public final class BareCounting {

    /** The most events that the service hands over at once: its setting {@code max.poll.records}. */
    public static final int BATCH = 5_000;

    private static final ConsumerRecord<String, byte[]> NO_RECORD = new ConsumerRecord<>(
            Topics.EXCHANGE_EVENTS,
            0,
            0,
            0L,
            TimestampType.NO_TIMESTAMP_TYPE,
            0,
            0,
            null,
            null,
            new RecordHeaders(),
            Optional.empty());

    private final PgConnection connection;

    private BareCounting(PgConnection connection) {
        this.connection = connection;
    }

    /** By a connection of its own. */
    public static Future<BareCounting> connect(Vertx vertx, PgConnectOptions database) {
        return PgConnection.connect(vertx, database).map(BareCounting::new);
    }

    /** Events as the statement takes them. */
    public static Tuple parameters(List<ExchangeEvent> events) {
        List<Arrival> arrivals =
                events.stream().map(event -> new Arrival(NO_RECORD, event)).toList();
        return Tuple.from(Batch.of(arrivals).columns());
    }

    /** Counts them, in a transaction. */
    public Future<Void> count(Tuple parameters) {
        return connection.preparedQuery(EventStore.COUNT).execute(parameters).mapEmpty();
    }

    public Future<Void> close() {
        return connection.close();
    }
}

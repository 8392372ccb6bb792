package org.entente.metrics.counting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.gauges.EventCounters;
import org.entente.metrics.quarantine.Refusal;

/** Stores and counts events, each once, by one call of the database for a batch. */
@ApplicationScoped
public class EventStore {

    /** All of it is in the function, {@code R__count_events.sql}, so that a batch's transaction never waits for this service. */
    static final String COUNT = "select * from count_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    private final Pool pool;
    private final EventMonths months;
    private final EventCounters counters;

    EventStore(Pool pool, EventMonths months, EventCounters counters) {
        this.pool = pool;
        this.months = months;
        this.counters = counters;
    }

    /** Counts those that are new; the result arrives when that is committed. */
    Uni<Counted> count(Batch batch) {
        return months.open(batch.months())
                .chain(closed -> closed.isEmpty() ? insert(batch) : insertOthers(batch, closed));
    }

    private Uni<Counted> insertOthers(Batch batch, Set<LocalDate> closed) {
        List<Arrival> others = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Arrival arrival : batch.arrivals()) {
            if (closed.contains(EventMonths.of(arrival.event().time()))) {
                refused.add(arrival.refuse("/time", "The events of that month were dropped after their retention."));
            } else {
                others.add(arrival);
            }
        }
        return insert(Batch.of(others)).map(counted -> counted.and(new Counted(Set.of(), refused)));
    }

    private Uni<Counted> insert(Batch batch) {
        if (batch.arrivals().isEmpty()) {
            return Uni.createFrom().item(new Counted(Set.of(), List.of()));
        }
        return pool.preparedQuery(COUNT)
                .execute(Tuple.from(batch.columns()))
                .invoke(rows -> meter(rows, batch.arrivals().size()))
                .map(rows -> counted(rows, batch.distinct()));
    }

    private void meter(RowSet<Row> rows, int arrived) {
        long fresh = 0;
        long strange = 0;
        for (Row row : rows) {
            boolean isStrange = row.getLong("ordinal_of_no_member") != null;
            strange += isStrange ? 1 : 0;
            fresh += isStrange ? 0 : row.getLong("counted");
        }
        counters.counted(arrived, fresh, strange);
    }

    private static Counted counted(RowSet<Row> rows, List<Arrival> arrivals) {
        Set<String> exchanges = new HashSet<>();
        List<Refusal> refused = new ArrayList<>();
        for (Row row : rows) {
            Long ordinal = row.getLong("ordinal_of_no_member");
            if (ordinal == null) {
                exchanges.add(row.getString("of_exchange"));
            } else {
                refused.add(refuse(arrivals.get(ordinal.intValue() - 1)));
            }
        }
        return new Counted(exchanges, refused);
    }

    private static Refusal refuse(Arrival arrival) {
        ExchangeEvent event = arrival.event();
        return arrival.refuse("/data/member", "'" + event.member() + "' is no member of '" + event.exchange() + "'.");
    }
}

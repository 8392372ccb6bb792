package org.entente.metrics.counting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The months (UTC) by which events are partitioned. A partition is made when it is needed, or ahead of that. */
@ApplicationScoped
public class EventMonths {

    /** In their order, so that two instances cannot lock each other out. */
    private static final String OPEN = """
        select month, open_event_month(month) as is_open
        from (select month from unnest($1::date[]) as wanted (month) order by month) as ordered
        """;

    private final Pool pool;
    private final Set<LocalDate> open = ConcurrentHashMap.newKeySet();

    EventMonths(Pool pool) {
        this.pool = pool;
    }

    /** The month to which an event of that time belongs, by its first day. */
    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).withDayOfMonth(1);
    }

    /**
     * Makes sure that there are partitions for events of those months.
     *
     * @return those that are closed, since their events were dropped
     */
    Uni<Set<LocalDate>> open(Set<LocalDate> months) {
        if (open.containsAll(months)) {
            return Uni.createFrom().item(Set.of());
        }
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(months.toArray(LocalDate[]::new)))
                .map(this::closed);
    }

    /** Looks the months up again when they are needed next. */
    void forget() {
        open.clear();
    }

    private Set<LocalDate> closed(RowSet<Row> rows) {
        Set<LocalDate> closed = new HashSet<>();
        for (Row row : rows) {
            Set<LocalDate> months = row.getBoolean("is_open") ? open : closed;
            months.add(row.getLocalDate("month"));
        }
        return closed;
    }
}

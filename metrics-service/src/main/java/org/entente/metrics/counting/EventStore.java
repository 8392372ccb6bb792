package org.entente.metrics.counting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.entente.metrics.events.model.ExchangeEvent;
import org.entente.metrics.gauges.EventCounters;
import org.entente.metrics.quarantine.Refusal;

/** Stores and counts events, each once, by one statement for a batch. */
@ApplicationScoped
public class EventStore {

    private static final long SECONDS_OF_DAY = 86_400;

    private final Pool pool;
    private final EventMonths months;
    private final EventCounters counters;

    EventStore(Pool pool, EventMonths months, EventCounters counters) {
        this.pool = pool;
        this.months = months;
        this.counters = counters;
    }

    /** Counts those that are new; the result arrives when that is committed. */
    Uni<Counted> count(List<Arrival> arrivals) {
        return months.open(monthsOf(arrivals))
                .chain(closed -> closed.isEmpty() ? insert(arrivals) : insertOthers(arrivals, closed));
    }

    private Uni<Counted> insertOthers(List<Arrival> arrivals, Set<LocalDate> closed) {
        List<Arrival> others = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (closed.contains(month(arrival.event().time()))) {
                refused.add(arrival.refuse("/time", "The events of that month were dropped after their retention."));
            } else {
                others.add(arrival);
            }
        }
        return insert(others).map(counted -> counted.and(new Counted(Set.of(), refused)));
    }

    private Uni<Counted> insert(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().item(new Counted(Set.of(), List.of()));
        }
        List<Arrival> distinct = distinct(arrivals);
        List<Object> columns = columns(distinct);
        return pool.withTransaction(connection -> count(connection, columns))
                .invoke(rows -> meter(rows, arrivals.size()))
                .map(rows -> counted(rows, distinct));
    }

    private static Uni<RowSet<Row>> count(SqlConnection connection, List<Object> columns) {
        return connection
                .query(CountingStatement.PLANNING)
                .execute()
                .chain(() -> connection.preparedQuery(CountingStatement.LOCK).execute(Tuple.of(columns.get(0))))
                .chain(() -> connection.preparedQuery(CountingStatement.SQL).execute(Tuple.from(columns)));
    }

    /** What is sent again at once stands in the same batch. */
    private static List<Arrival> distinct(List<Arrival> arrivals) {
        Set<Identity> known = new HashSet<>(2 * arrivals.size());
        return arrivals.stream()
                .filter(arrival -> known.add(Identity.of(arrival.event())))
                .toList();
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

    /** Events come day by day as a rule, so that most need no date of their own. */
    private static Set<LocalDate> monthsOf(List<Arrival> arrivals) {
        Set<LocalDate> months = new HashSet<>();
        long lastDay = Long.MIN_VALUE;
        for (Arrival arrival : arrivals) {
            long day = Math.floorDiv(arrival.event().time().getEpochSecond(), SECONDS_OF_DAY);
            if (day != lastDay) {
                months.add(month(arrival.event().time()));
                lastDay = day;
            }
        }
        return months;
    }

    private static LocalDate month(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).withDayOfMonth(1);
    }

    static List<Object> columns(List<Arrival> arrivals) {
        return List.of(
                column(arrivals, String[]::new, ExchangeEvent::exchange),
                column(arrivals, String[]::new, ExchangeEvent::source),
                column(arrivals, String[]::new, ExchangeEvent::id),
                column(arrivals, OffsetDateTime[]::new, event -> event.time().atOffset(ZoneOffset.UTC)),
                column(arrivals, String[]::new, event -> event.action().wireName()),
                column(arrivals, String[]::new, event -> event.member().value()),
                column(arrivals, String[]::new, ExchangeEvent::item),
                column(arrivals, String[]::new, event -> Objects.requireNonNullElse(event.mediaType(), "")),
                column(arrivals, String[]::new, ExchangeEvent::title),
                column(arrivals, Long[]::new, ExchangeEvent::bytes));
    }

    private static <T> T[] column(List<Arrival> arrivals, IntFunction<T[]> array, Function<ExchangeEvent, T> value) {
        T[] column = array.apply(arrivals.size());
        for (int row = 0; row < column.length; row++) {
            column[row] = value.apply(arrivals.get(row).event());
        }
        return column;
    }

    private static Counted counted(RowSet<Row> rows, List<Arrival> arrivals) {
        Set<String> exchanges = new HashSet<>();
        List<Refusal> refused = new ArrayList<>();
        for (Row row : rows) {
            Long ordinal = row.getLong("ordinal_of_no_member");
            if (ordinal == null) {
                exchanges.add(row.getString("exchange_id"));
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

    /** What tells an event apart from all others. */
    private record Identity(String exchange, String source, String id) {

        static Identity of(ExchangeEvent event) {
            return new Identity(event.exchange(), event.source(), event.id());
        }
    }
}

package org.entente.metrics.counting;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.entente.metrics.events.EventsConfig;
import org.jboss.logging.Logger;

/**
 * Makes the partitions of the months to come, and drops those that are past their retention; roll-ups stay. However many instances
 * there are, one at a time drops, and what one leaves undone the next run does.
 */
@ApplicationScoped
public class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private static final String PAST = """
        select month from event_month where dropped_at is null and month < $1 order by month
        """;

    /** No statement of a transaction: it commits in between. */
    private static final String DROP = "call drop_event_month('%s')";

    /** As it commits in between, its lock is the connection's; a run that failed would leave it to a connection of the pool for good. */
    private static final String UNLOCK = "select pg_advisory_unlock_all()";

    private final Pool pool;
    private final EventMonths months;
    private final EventsConfig events;
    private final UpkeepConfig config;
    private final Clock clock;

    Upkeep(Pool pool, EventMonths months, EventsConfig events, UpkeepConfig config, Clock clock) {
        this.pool = pool;
        this.months = months;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${entente.metrics.upkeep.every:1h}",
            identity = "upkeep-of-events",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return makeAhead()
                .chain(this::dropPast)
                .onFailure()
                .invoke(failure -> LOG.warnf("The partitions of events wait for their upkeep: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> makeAhead() {
        LocalDate present = EventMonths.of(clock.instant());
        Set<LocalDate> ahead = IntStream.rangeClosed(0, config.monthsAhead())
                .mapToObj(present::plusMonths)
                .collect(Collectors.toSet());
        return months.open(ahead).replaceWithVoid();
    }

    /** Drops the months that ended before the first moment of which an event may still be counted. */
    Uni<Void> dropPast() {
        LocalDate kept =
                EventMonths.of(clock.instant().minus(events.retention()).minus(events.grace()));
        return pool.preparedQuery(PAST)
                .execute(Tuple.of(kept))
                .map(Upkeep::months)
                .chain(this::drop);
    }

    private Uni<Void> drop(List<LocalDate> past) {
        return Multi.createFrom()
                .iterable(past)
                .onItem()
                .transformToUniAndConcatenate(this::drop)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> drop(LocalDate month) {
        LOG.infof("The events of %s are dropped after their retention", YearMonth.from(month));
        return pool.withConnection(connection -> connection
                        .query(DROP.formatted(month))
                        .execute()
                        .eventually(() -> connection.query(UNLOCK).execute()))
                .invoke(months::forget)
                .replaceWithVoid();
    }

    private static List<LocalDate> months(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getLocalDate("month"))
                .toList();
    }
}

package org.entente.metrics.series;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import org.entente.http.ProblemException;
import org.entente.metrics.events.model.Action;
import org.entente.metrics.series.model.Window;

/**
 * Tells whether figures that were read from single events are whole: events are dropped after their retention, and what was counted of
 * them stays.
 *
 * <p>To be asked after the events were read. A month is dropped and closed at once, so none can have gone in between unnoticed.
 */
@ApplicationScoped
public class KeptEvents {

    private static final String ARE_WHOLE = """
            select not exists (
              select from event_month d
              join roll_up r on r.exchange_id = any($1) and r.granularity = 'hour' and r.action = any($2)
                and r.period >= greatest(
                  d.month::timestamp at time zone 'UTC', date_trunc('hour', $3::timestamptz, 'UTC'))
                and r.period < least((d.month + interval '1 month') at time zone 'UTC', $4::timestamptz)
              where d.dropped_at is not null) as are_whole
            """;

    private final Pool pool;

    KeptEvents(Pool pool) {
        this.pool = pool;
    }

    /** Fails with 400 if events that were counted in the window are no longer kept. */
    public Uni<Void> require(String exchange, Collection<Action> actions, Window window) {
        String[] wireNames = actions.stream().map(Action::wireName).toArray(String[]::new);
        return areWhole(new String[] {exchange}, wireNames, window)
                .invoke(KeptEvents::require)
                .replaceWithVoid();
    }

    /** Whether all events that were counted in the window are still kept. */
    public Uni<Boolean> areWhole(String[] exchanges, String[] actions, Window window) {
        Tuple parameters = Tuple.of(
                exchanges,
                actions,
                window.from().atOffset(ZoneOffset.UTC),
                window.to().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(ARE_WHOLE)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getBoolean("are_whole"));
    }

    private static void require(boolean areWhole) {
        if (!areWhole) {
            throw ProblemException.invalid(
                    "from",
                    "Single events of that time are no longer kept. Ask for it in full hours (for unique, in full days) of UTC.");
        }
    }
}

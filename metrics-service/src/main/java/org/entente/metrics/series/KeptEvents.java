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

    /** By one look into the key for each month that was dropped, however many hours there are. */
    private static final String ARE_WHOLE = """
            select not exists (
              select from event_month d
              cross join lateral (
                select from roll_up
                where exchange_id = any($1) and granularity = 'hour' and action = any($2)
                  and period >= greatest(
                    d.month::timestamp at time zone 'UTC', date_trunc('hour', $3::timestamptz, 'UTC'))
                  and period < least((d.month + interval '1 month') at time zone 'UTC', $4::timestamptz)
                limit 1) as counted
              where d.dropped_at is not null) as are_whole
            """;

    private final Pool pool;

    KeptEvents(Pool pool) {
        this.pool = pool;
    }

    /**
     * Fails with 400 if events that were counted in the window are no longer kept.
     *
     * @param unit whole ones of what are answered without events, such as {@code days}
     */
    public Uni<Void> require(String exchange, Collection<Action> actions, Window window, String unit) {
        String[] wireNames = actions.stream().map(Action::wireName).toArray(String[]::new);
        return areWhole(new String[] {exchange}, wireNames, window)
                .invoke(areWhole -> require(areWhole, unit))
                .replaceWithVoid();
    }

    /** Whether all events that were counted in the window are still kept; its first and last hour count whole. */
    public Uni<Boolean> areWhole(String[] exchanges, String[] actions, Window window) {
        if (window.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        Tuple parameters = Tuple.of(
                exchanges,
                actions,
                window.from().atOffset(ZoneOffset.UTC),
                window.to().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(ARE_WHOLE)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getBoolean("are_whole"));
    }

    private static void require(boolean areWhole, String unit) {
        if (!areWhole) {
            throw ProblemException.invalid(
                    "from", "Single events of that time are no longer kept. Ask for it in full " + unit + " of UTC.");
        }
    }
}

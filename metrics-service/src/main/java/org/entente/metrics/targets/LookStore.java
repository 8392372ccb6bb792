package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps by which figures each target was last looked at, and finds what has moved since. */
@ApplicationScoped
public class LookStore {

    /** Something has moved since the last look, or it did after the last sweep, which is long ago. The parameter is what "long" is. */
    private static final String DUE = """
            t.withdrawn_at is null and t.amount is not null
              and (l.target_id is null or l.target_version <> t.version or l.figures_version <> f.version
                or l.swept_at < l.looked_at and l.swept_at < now() - make_interval(secs => %s))
            """;

    private static final String WAITING = """
            select t.id
            from target t
            join (select exchange_id, sum(version) as version from figures_version group by 1) as f
              on f.exchange_id = t.exchange_id
            left join target_look l on l.target_id = t.id
            where %s
            order by l.looked_at nulls first
            limit 1000
            """.formatted(DUE.formatted("$1"));

    private static final String PREPARE = "insert into target_look (target_id) values ($1) on conflict do nothing";

    /** Nothing is found while another instance that looks at the target holds its row, nor after that one has looked. */
    private static final String BEGIN = """
            select t.version, f.version,
              l.target_version <> t.version or l.swept_at is null or l.swept_at < now() - make_interval(secs => :sweep)
            from target_look l
            join target t on t.id = l.target_id
            join lateral (
              select cast(sum(version) as bigint) as version from figures_version
              where exchange_id = t.exchange_id group by exchange_id) f on true
            where l.target_id = :target and %s
            for update of l skip locked
            """.formatted(DUE.formatted(":sweep"));

    /** now() is when the transaction began, before anything was read. */
    private static final String END = """
            update target_look set target_version = :version, figures_version = :figures, looked_at = now(),
              swept_at = case when :all then now() else swept_at end
            where target_id = :target
            """;

    private static final String MOVED = """
            select distinct r.period
            from target_look l
            join roll_up r on r.exchange_id = $2 and r.granularity = 'month' and r.action = $3
              and ($4 or r.counted_at >= l.looked_at - make_interval(secs => $5))
            where l.target_id = $1
            order by 1
            """;

    private final Pool pool;
    private final Duration sweep;
    private final Duration overlap;

    LookStore(Pool pool, TargetsConfig config) {
        this.pool = pool;
        this.sweep = config.sweep();
        this.overlap = config.overlap();
    }

    /** The targets that are to be looked at, those first that were so longest ago. */
    Uni<List<UUID>> waiting() {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of((double) sweep.toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    /** Before the first look at a target. */
    Uni<Void> prepare(UUID target) {
        return pool.preparedQuery(PREPARE).execute(Tuple.of(target)).replaceWithVoid();
    }

    /** A look at a target, which no other instance looks at until the transaction ends; none if one does now, or just did. */
    Uni<Optional<Look>> begin(Mutiny.Session session, UUID target) {
        return session.createNativeQuery(BEGIN, Object[].class)
                .setParameter("target", target)
                .setParameter("sweep", (double) sweep.toSeconds())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(row -> look(target, row)));
    }

    /** Notes what the look saw. */
    Uni<Void> end(Mutiny.Session session, Look look) {
        return session.createNativeQuery(END)
                .setParameter("target", look.target())
                .setParameter("version", look.version())
                .setParameter("figures", look.figures())
                .setParameter("all", look.isOfAll())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The first days of the months of which some figures are others than at the look before; all that have figures, in a sweep. */
    Uni<List<LocalDate>> moved(Look look, Measured measured) {
        Tuple values = Tuple.of(
                look.target(), measured.exchange(), measured.action(), look.isOfAll(), (double) overlap.toSeconds());
        return pool.preparedQuery(MOVED).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getOffsetDateTime("period")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate())
                .toList());
    }

    private static Look look(UUID target, Object[] row) {
        return new Look(target, (Integer) row[0], ((Number) row[1]).longValue(), (Boolean) row[2]);
    }

    /**
     * One look at a target.
     *
     * @param version of the target
     * @param figures version of the exchange's figures
     * @param isOfAll whether it is at all periods, and not only at those that have moved
     */
    record Look(UUID target, int version, long figures, boolean isOfAll) {}
}

package org.entente.metrics.targets;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.entente.contracts.EventTypes;
import org.entente.contracts.TargetReached;
import org.entente.messaging.Outbox;
import org.entente.metrics.targets.model.Obligation;
import org.entente.metrics.targets.model.Progress;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was reached, each marked once and told with the mark, in one transaction. */
@ApplicationScoped
public class Marks {

    /** How many are added in one transaction; the rest comes with the next look. */
    private static final int AT_ONCE = 1_000;

    /** Whoever comes second waits for the first, and adds nothing if that one commits. */
    private static final String ADD = """
            insert into target_reached (target_id, unit, period, amount, done, reached_on, noticed_at)
            values (:target, :unit, :period, :amount, :done, :reached_on, :noticed_at)
            on conflict do nothing
            """;

    private static final String KNOWN = """
            select unit, period from target_reached where target_id = $1 and period = any($2)
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final Clock clock;

    Marks(Pool pool, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those of some obligations that are not marked. */
    Uni<List<Obligation>> missing(UUID target, List<Obligation> obligations) {
        return known(target, obligations).map(known -> obligations.stream()
                .filter(each -> !known.contains(Mark.of(each)))
                .toList());
    }

    /** Marks what was missing, and tells of it; answers whether all of it is marked then. */
    Uni<Boolean> add(Mutiny.Session session, Target target, Map<Obligation, Progress> reached) {
        return inTurn(reached.entrySet().stream()
                        .limit(AT_ONCE)
                        .map(each -> add(session, target, each.getKey(), each.getValue()))
                        .toList())
                .replaceWith(reached.size() <= AT_ONCE);
    }

    private Uni<Set<Mark>> known(UUID target, List<Obligation> obligations) {
        String[] periods = obligations.stream()
                .map(each -> each.period().label())
                .distinct()
                .toArray(String[]::new);
        return pool.preparedQuery(KNOWN).execute(Tuple.of(target, periods)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Mark::of)
                .collect(Collectors.toSet()));
    }

    private Uni<Void> add(Mutiny.Session session, Target target, Obligation obligation, Progress progress) {
        TargetReached event = event(target, obligation, progress);
        return session.createNativeQuery(ADD)
                .setParameter("target", target.id())
                .setParameter("unit", obligation.unit())
                .setParameter("period", event.period())
                .setParameter("amount", event.amount())
                .setParameter("done", event.done())
                .setParameter("reached_on", event.reachedOn())
                .setParameter("noticed_at", clock.instant())
                .executeUpdate()
                .chain(rows -> rows == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.add(session, EventTypes.TARGET_REACHED, event.exchange(), event));
    }

    private static TargetReached event(Target target, Obligation obligation, Progress progress) {
        Terms terms = target.terms();
        return new TargetReached(
                terms.exchange(),
                target.id(),
                obligation.unit().isEmpty() ? null : obligation.unit(),
                terms.country(),
                terms.action(),
                terms.countKind().wireName(),
                obligation.period().label(),
                plain(obligation.owed()),
                progress.done(),
                progress.reachedOn().orElseThrow(),
                target.record());
    }

    private static BigDecimal plain(BigDecimal owed) {
        BigDecimal stripped = owed.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Uni<Void> inTurn(List<Uni<Void>> additions) {
        return Multi.createFrom()
                .iterable(additions)
                .onItem()
                .transformToUniAndConcatenate(addition -> addition)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Mark(String unit, String period) {

        static Mark of(Obligation obligation) {
            return new Mark(obligation.unit(), obligation.period().label());
        }

        static Mark of(Row row) {
            return new Mark(row.getString("unit"), row.getString("period"));
        }
    }
}

package org.entente.metrics.targets;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.RecordChanged;
import org.entente.metrics.targets.model.Claim;
import org.entente.metrics.targets.model.Debtor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps targets in step with the records of the commitments that they are of. */
@ApplicationScoped
public class Commitments {

    /** Later changes have more releases or, where one was withdrawn, a later time. The row is a lock for the record, too. */
    private static final String FOLLOW = """
            insert into followed_record as known (record_id, releases, recorded_at) values (:record, :releases, :at)
            on conflict (record_id) do update set releases = excluded.releases, recorded_at = excluded.recorded_at
            where (excluded.releases, excluded.recorded_at) > (known.releases, known.recorded_at)
            """;

    private static final String OF_RECORD = "from Target t where t.record = :record order by t.debtor";

    private final Mutiny.SessionFactory sessions;
    private final Placing placing;
    private final TargetHistory history;
    private final TargetViews views;
    private final Clock clock;

    Commitments(
            Mutiny.SessionFactory sessions, Placing placing, TargetHistory history, TargetViews views, Clock clock) {
        this.sessions = sessions;
        this.placing = placing;
        this.history = history;
        this.views = views;
        this.clock = clock;
    }

    /** Makes, changes or withdraws the targets of a record, unless something later was said of it before. */
    Uni<Void> follow(Mutiny.Session session, RecordChanged record) {
        return session.createNativeQuery(FOLLOW)
                .setParameter("record", record.recordId())
                .setParameter("releases", record.releases())
                .setParameter("at", record.recordedAt())
                .executeUpdate()
                .chain(rows -> rows == 0 ? Uni.createFrom().voidItem() : settle(session, record));
    }

    /**
     * Reads again of which exchange a target is that was of none, from what its record said last. If its debtor has turned out to be the
     * same as another of the record's, it is withdrawn.
     *
     * @param names the version of the names of exchanges and members, by which it is tried once
     */
    Uni<Void> place(UUID target, long names) {
        return sessions.withTransaction(session -> session.find(Target.class, target, LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> found.isUnplacedBy(names)
                        ? place(session, found).invoke(() -> found.tried(names))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> place(Mutiny.Session session, Target target) {
        RecordChanged record = views.read(target.claim(), RecordChanged.class);
        Claim claim = Claim.of(record.fields()).orElseThrow();
        return placing.debtors(claim)
                .map(debtors -> debtors.stream()
                        .filter(debtor -> debtor.key().equals(target.debtor()))
                        .findFirst())
                .chain(debtor -> debtor.map(known -> place(session, record, claim, known, target))
                        .orElseGet(() -> withdraw(session, target)));
    }

    private Uni<Void> place(Mutiny.Session session, RecordChanged record, Claim claim, Debtor debtor, Target target) {
        return debtor.exchange().isPresent()
                ? follow(session, record, claim, debtor, target)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> settle(Mutiny.Session session, RecordChanged record) {
        Optional<Claim> claim = Claim.of(record.fields());
        Uni<List<Debtor>> debtors =
                claim.map(placing::debtors).orElseGet(() -> Uni.createFrom().item(List.of()));
        return debtors.chain(found -> targets(session, record.recordId())
                .chain(known -> settle(session, record, claim.orElse(null), found, known)));
    }

    private Uni<Void> settle(
            Mutiny.Session session,
            RecordChanged record,
            @Nullable Claim claim,
            List<Debtor> debtors,
            Map<String, Target> known) {
        Map<String, Target> left = new HashMap<>(known);
        Multi<Uni<Void>> changes = Multi.createFrom()
                .iterable(debtors)
                .map(debtor -> follow(session, record, claim, debtor, left.remove(debtor.key())));
        return inTurn(changes)
                .chain(() -> inTurn(Multi.createFrom()
                        .iterable(List.copyOf(left.values()))
                        .filter(target -> !target.isWithdrawn())
                        .map(target -> withdraw(session, target))));
    }

    private Uni<Map<String, Target>> targets(Mutiny.Session session, UUID record) {
        return session.createSelectionQuery(OF_RECORD, Target.class)
                .setParameter("record", record)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(Commitments::byDebtor);
    }

    private ClaimedTerms claimed(RecordChanged record, Claim claim, Debtor debtor, @Nullable Target known) {
        Terms terms = Placing.terms(claim, debtor, recorded(record, known));
        return new ClaimedTerms(record.recordId(), record.reference(), debtor.key(), views.write(record), terms);
    }

    /** A change comes later than what it changes, which has held since it was recorded. */
    private static LocalDate recorded(RecordChanged record, @Nullable Target known) {
        LocalDate now = LocalDate.ofInstant(record.recordedAt(), ZoneOffset.UTC);
        LocalDate held = known == null ? null : known.terms().from();
        return held == null || held.isAfter(now) ? now : held;
    }

    private Uni<Void> follow(
            Mutiny.Session session, RecordChanged record, Claim claim, Debtor debtor, @Nullable Target known) {
        return follow(session, claimed(record, claim, debtor, known), known);
    }

    private Uni<Void> follow(Mutiny.Session session, ClaimedTerms claimed, @Nullable Target known) {
        Instant now = clock.instant();
        if (known == null) {
            Target target = new Target(UUID.randomUUID(), claimed, now);
            return session.persist(target).chain(() -> settle(session, target, TargetHistory.What.MADE, now));
        }
        boolean wasWithdrawn = known.isWithdrawn();
        known.follow(claimed);
        boolean isBack = wasWithdrawn && !known.isWithdrawn();
        return settle(session, known, isBack ? TargetHistory.What.RESTORED : TargetHistory.What.CLAIMED, now);
    }

    private Uni<Void> withdraw(Mutiny.Session session, Target target) {
        Instant now = clock.instant();
        target.withdraw(null, now);
        return settle(session, target, TargetHistory.What.WITHDRAWN, now);
    }

    private Uni<Void> settle(Mutiny.Session session, Target target, TargetHistory.What what, Instant now) {
        return session.flush().chain(() -> history.note(session, target, what, null, now));
    }

    private static Map<String, Target> byDebtor(List<Target> targets) {
        Map<String, Target> known = new HashMap<>();
        targets.forEach(target -> known.put(target.debtor(), target));
        return known;
    }

    private static Uni<Void> inTurn(Multi<Uni<Void>> changes) {
        return changes.onItem()
                .transformToUniAndConcatenate(change -> change)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

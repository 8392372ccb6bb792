package org.entente.agreements.releases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.agreements.releases.model.History;
import org.entente.agreements.releases.model.Release;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores releases and reads them back, in the caller's transaction. */
@ApplicationScoped
class ReleaseStore {

    private static final String IS_RECORDED = """
            select exists (select from releases where fact_id = :fact and accepted_at = :accepted_at)
                or exists (select from early_withdrawals where fact_id = :fact and accepted_at = :accepted_at)
            """;
    private static final String WITHDRAW_EARLY = """
            insert into early_withdrawals (fact_id, accepted_at) values (:fact, :accepted_at) on conflict do nothing
            """;
    private static final String OF_RECORD = "from ReleaseEntity r where r.recordId = :record order by r.number";
    private static final String PAGE_OF_RECORD =
            "from ReleaseEntity r where r.recordId = :record and r.number > :after order by r.number";

    /** Whether the acceptance of a fact has made its release, or was taken back before it could. */
    Uni<Boolean> isSettled(Mutiny.Session session, UUID fact, Instant acceptedAt) {
        return session.createNativeQuery(IS_RECORDED, Boolean.class)
                .setParameter("fact", fact)
                .setParameter("accepted_at", acceptedAt)
                .getSingleResult();
    }

    /** Keeps the acceptance of a fact from making a release, should it still come. */
    Uni<Void> withdrawEarly(Mutiny.Session session, UUID fact, Instant acceptedAt) {
        return session.createNativeQuery(WITHDRAW_EARLY)
                .setParameter("fact", fact)
                .setParameter("accepted_at", acceptedAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Stores that a release is withdrawn. */
    Uni<Void> withdraw(Mutiny.Session session, Release withdrawn) {
        return session.find(ReleaseEntity.class, withdrawn.id())
                .invoke(stored -> stored.withdraw(withdrawn.withdrawal().orElseThrow()))
                .replaceWithVoid();
    }

    Uni<History> history(Mutiny.Session session, UUID record) {
        return session.createSelectionQuery(OF_RECORD, ReleaseEntity.class)
                .setParameter("record", record)
                .getResultList()
                .map(stored -> new History(
                        stored.stream().map(ReleaseEntity::toRelease).toList()));
    }

    Uni<List<ReleaseEntity>> page(Mutiny.Session session, UUID record, int after, int count) {
        return session.createSelectionQuery(PAGE_OF_RECORD, ReleaseEntity.class)
                .setParameter("record", record)
                .setParameter("after", after)
                .setMaxResults(count)
                .getResultList();
    }

    Uni<Void> add(Mutiny.Session session, Release release) {
        return session.persist(ReleaseEntity.of(release));
    }
}

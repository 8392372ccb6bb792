package org.entente.agreements.releases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.entente.agreements.releases.model.History;
import org.entente.agreements.releases.model.Release;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores releases and reads them back, in the caller's transaction. */
@ApplicationScoped
class ReleaseStore {

    private static final String COUNT_OF_FACT = "select count(r) from ReleaseEntity r where r.factId = :fact";
    private static final String OF_RECORD = "from ReleaseEntity r where r.recordId = :record order by r.number";
    private static final String PAGE_OF_RECORD =
            "from ReleaseEntity r where r.recordId = :record and r.number > :after order by r.number";

    Uni<Boolean> hasFact(Mutiny.Session session, UUID fact) {
        return session.createSelectionQuery(COUNT_OF_FACT, Long.class)
                .setParameter("fact", fact)
                .getSingleResult()
                .map(count -> count > 0);
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

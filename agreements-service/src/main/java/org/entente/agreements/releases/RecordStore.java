package org.entente.agreements.releases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.agreements.releases.model.RecordKind;
import org.entente.agreements.releases.model.Reference;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores records and finds them again, in the caller's transaction. */
@ApplicationScoped
class RecordStore {

    /**
     * Holds others off until the transaction ends, also from a record or reference that is not there yet to be locked as
     * a row. The first key keeps the two uses apart; the second is what is locked.
     */
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(:use, hashtext(:key))";

    private static final int USE_RECORD = 1;
    private static final int USE_REFERENCE = 2;

    private static final String BY_REFERENCE = "from RecordEntity r where r.kind = :kind and r.reference = :reference";
    private static final String REFERENCES_LIKE =
            "select r.reference from RecordEntity r where r.kind = :kind and r.reference like concat(:reference, '%')";

    /** Makes every other transaction that would change the record wait for this one. */
    Uni<Void> lock(Mutiny.Session session, UUID record) {
        return lock(session, USE_RECORD, record.toString());
    }

    /** The record of that id; null if there is none. */
    Uni<RecordEntity> find(Mutiny.Session session, UUID record) {
        return session.find(RecordEntity.class, record);
    }

    /** The record of that reference; null if there is none. */
    Uni<RecordEntity> find(Mutiny.Session session, RecordKind kind, Reference reference) {
        return session.createSelectionQuery(BY_REFERENCE, RecordEntity.class)
                .setParameter("kind", kind)
                .setParameter("reference", reference.text())
                .getSingleResultOrNull();
    }

    /** One page of a list, and one record more if there is another page. */
    Uni<List<RecordEntity>> page(Mutiny.Session session, RecordQuery query, int count) {
        var selection = session.createSelectionQuery(query.hql(), RecordEntity.class);
        query.parameters().forEach(selection::setParameter);
        return selection.setMaxResults(count).getResultList();
    }

    /** The reference itself or, if records have it, the same with the first free number; held for this transaction. */
    Uni<Reference> freeReference(Mutiny.Session session, RecordKind kind, Reference wanted) {
        return lock(session, USE_REFERENCE, kind + wanted.text())
                .chain(() -> session.createSelectionQuery(REFERENCES_LIKE, String.class)
                        .setParameter("kind", kind)
                        .setParameter("reference", wanted.text())
                        .getResultList())
                .map(taken -> firstFree(wanted, Set.copyOf(taken)));
    }

    private static Reference firstFree(Reference wanted, Set<String> taken) {
        if (!taken.contains(wanted.text())) {
            return wanted;
        }
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(wanted::numbered)
                .filter(reference -> !taken.contains(reference.text()))
                .findFirst()
                .orElseThrow();
    }

    private static Uni<Void> lock(Mutiny.Session session, int use, String key) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("use", use)
                .setParameter("key", key)
                .getSingleResult()
                .replaceWithVoid();
    }
}

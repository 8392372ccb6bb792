package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.entente.ingestion.facts.model.FactStatus;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where facts are kept. */
@ApplicationScoped
public class FactRepository {

    private static final String OLDEST_FIRST = """
            select * from fact
            where id > :after
              and (cast(:status as text) is null or status = cast(:status as text))
              and (cast(:kind as text) is null or kind = cast(:kind as text))
              and (cast(:document as uuid) is null or document_id = cast(:document as uuid))
            order by id
            limit :limit
            """;

    private static final String UNDECIDED = """
            select count(*) from fact where document_id = :document and status = 'pending'
            """;

    private static final String RECORD_IS_KNOWN = """
            select exists (select from fact where record_id = :record and kind = :kind)
            """;

    /** Less than every id. */
    private static final UUID BEGINNING = new UUID(0, 0);

    public Uni<Optional<Fact>> find(Mutiny.Session session, UUID id) {
        return session.find(Fact.class, id).map(Optional::ofNullable);
    }

    /** The fact, which no other transaction changes until this one ends. */
    public Uni<Optional<Fact>> lock(Mutiny.Session session, UUID id) {
        return session.find(Fact.class, id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** Whether an accepted fact of that kind belongs to that record of the registry. */
    public Uni<Boolean> isRecordKnown(Mutiny.Session session, UUID record, FactKind kind) {
        return session.createNativeQuery(RECORD_IS_KNOWN, Boolean.class)
                .setParameter("record", record)
                .setParameter("kind", kind.wireName())
                .getSingleResult();
    }

    /** How many of a document's facts wait for a decision. */
    public Uni<Long> undecided(Mutiny.Session session, UUID documentId) {
        return session.createNativeQuery(UNDECIDED, Long.class)
                .setParameter("document", documentId)
                .getSingleResult();
    }

    /** The oldest facts, from behind that id. */
    public Uni<List<Fact>> oldestFirst(Mutiny.Session session, FactFilter filter, Optional<UUID> after, int limit) {
        return session.createNativeQuery(OLDEST_FIRST, Fact.class)
                .setParameter("after", after.orElse(BEGINNING))
                .setParameter(
                        "status", filter.status().map(FactStatus::wireName).orElse(null))
                .setParameter("kind", filter.kind().map(FactKind::wireName).orElse(null))
                .setParameter("document", filter.document().orElse(null))
                .setParameter("limit", limit)
                .getResultList();
    }
}

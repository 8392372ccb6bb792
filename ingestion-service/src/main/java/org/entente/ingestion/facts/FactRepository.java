package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.contracts.FactKind;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where facts are kept. */
@ApplicationScoped
public class FactRepository {

    /**
     * Those of the entity: Hibernate Reactive cannot read past a column that the entity does not have, such as a newer release adds
     * while this one still runs.
     */
    static final String COLUMNS =
            "id, document_id, organisation, kind, fields, found, confidence, rules, status, automatic,"
                    + " record_id, decided_by, decided_at, reason, version";

    private static final String OF_DOCUMENT =
            "select " + COLUMNS + " from fact where document_id = :document order by id";

    private static final String DOCUMENT_OF = "select document_id from fact where id = :id";

    private static final String UNDECIDED = """
            select count(*) from fact where document_id = :document and status = 'pending'
            """;

    private static final String RECORD_IS_KNOWN = """
            select exists (select from fact where record_id = :record and kind = :kind)
            """;

    public Uni<Optional<Fact>> find(Mutiny.Session session, UUID id) {
        return session.find(Fact.class, id).map(Optional::ofNullable);
    }

    /** The fact, which no other transaction changes until this one ends. */
    public Uni<Optional<Fact>> lock(Mutiny.Session session, UUID id) {
        return session.find(Fact.class, id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** The document that a fact is from; none if there is no such fact. */
    public Uni<Optional<UUID>> documentOf(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(DOCUMENT_OF, UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
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

    /** All facts of a document, superseded ones too, in the order in which they were found. */
    Uni<List<Fact>> ofDocument(Mutiny.Session session, UUID documentId) {
        return session.createNativeQuery(OF_DOCUMENT, Fact.class)
                .setParameter("document", documentId)
                .getResultList();
    }

    /** The first facts that the query finds. */
    Uni<List<Fact>> page(Mutiny.Session session, FactQuery query, int limit) {
        var selection = session.createNativeQuery(query.sql(), Fact.class).setParameter("limit", limit);
        query.parameters().forEach(selection::setParameter);
        return selection.getResultList();
    }
}

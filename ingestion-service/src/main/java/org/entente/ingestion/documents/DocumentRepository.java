package org.entente.ingestion.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.documents.model.DocumentStatus;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where documents are kept. */
@ApplicationScoped
public class DocumentRepository {

    /** An organisation of null is one organisation here, as it is in the unique constraint. */
    private static final String SAME_BYTES = """
            select id from document
            where sha256 = :sha256 and organisation is not distinct from cast(:organisation as text)
            """;

    private static final String NEWEST_FIRST = """
            select * from document
            where id < :before
              and (cast(:organisation as text) is null or organisation = cast(:organisation as text))
              and (cast(:status as text) is null or status = cast(:status as text))
            order by id desc
            limit :limit
            """;

    private static final String SAME_STORY = """
            select id from document
            where story = :story and id <> :id
              and (cast(:organisation as text) is null or organisation = cast(:organisation as text))
            order by id
            limit 200
            """;

    /** Greater than every id. */
    private static final UUID END = new UUID(-1, -1);

    public Uni<Optional<Document>> find(Mutiny.Session session, UUID id) {
        return session.find(Document.class, id).map(Optional::ofNullable);
    }

    /** The document, which no other transaction changes until this one ends. */
    public Uni<Optional<Document>> lock(Mutiny.Session session, UUID id) {
        return session.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    public Uni<Optional<DocumentText>> text(Mutiny.Session session, UUID id) {
        return session.find(DocumentText.class, id).map(Optional::ofNullable);
    }

    public Uni<Optional<DocumentOriginal>> original(Mutiny.Session session, UUID id) {
        return session.find(DocumentOriginal.class, id).map(Optional::ofNullable);
    }

    /**
     * The document that the organisation submitted with the same bytes before. Only its id: what a session has loaded it cannot lock any
     * more once another transaction has changed it.
     */
    public Uni<Optional<UUID>> sameBytes(Mutiny.Session session, Submission submission) {
        return session.createNativeQuery(SAME_BYTES, UUID.class)
                .setParameter("sha256", submission.original().sha256())
                .setParameter("organisation", name(submission.organisation()))
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** The newest documents, from behind that id. */
    public Uni<List<Document>> newestFirst(
            Mutiny.Session session,
            Visibility visible,
            Optional<DocumentStatus> status,
            Optional<UUID> before,
            int limit) {
        return session.createNativeQuery(NEWEST_FIRST, Document.class)
                .setParameter("before", before.orElse(END))
                .setParameter("organisation", name(visible.organisation()))
                .setParameter("status", status.map(DocumentStatus::wireName).orElse(null))
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The other documents that tell the same story, oldest first. */
    public Uni<List<UUID>> sameStory(Mutiny.Session session, Visibility visible, Document document) {
        return session.createNativeQuery(SAME_STORY, UUID.class)
                .setParameter("story", document.story())
                .setParameter("id", document.id())
                .setParameter("organisation", name(visible.organisation()))
                .getResultList();
    }

    private static String name(Optional<OrganisationAlias> organisation) {
        return organisation.map(OrganisationAlias::value).orElse(null);
    }
}

package org.entente.ingestion.copies;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.ingestion.copies.model.Signature;
import org.entente.ingestion.documents.Document;
import org.hibernate.reactive.mutiny.Mutiny;

/** Links documents whose texts are copies of each other, whoever submitted them: they tell one story, and count as one source. */
@ApplicationScoped
public class Copies {

    /** The lock ends with the transaction. */
    private static final String ONE_AT_A_TIME = "select 1 from (select pg_advisory_xact_lock(5101979)) as mine";

    /** The likest are enough: copies of many copies are linked already. */
    private static final String CANDIDATES = """
            select document_id, minima, bands from document_fingerprint
            where bands && cast(string_to_array(:bands, ',') as integer[])
            order by (
                select count(*) from unnest(bands) band
                where band = any (cast(string_to_array(:bands, ',') as integer[]))) desc,
              document_id desc
            limit 100
            """;

    private static final String STORIES = """
            select distinct story from document where id in (:documents)
            """;

    private static final String JOIN = """
            update document set story = :story where story in (:stories) and id <> :document
            """;

    /**
     * Waits until no other transaction links documents, and keeps others from it until the session's ends: of two copies that are
     * processed at once, the second has to see the first. Comes before any document is locked.
     */
    public Uni<Void> oneAtATime(Mutiny.Session session) {
        return session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /**
     * Links a document with its copies, unless that was done before.
     *
     * @param signature of its text
     */
    public Uni<Void> link(Mutiny.Session session, Document document, Signature signature) {
        return session.find(DocumentFingerprint.class, document.id())
                .chain(known -> known == null
                        ? linkFirst(session, document, signature)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Void> linkFirst(Mutiny.Session session, Document document, Signature signature) {
        return copies(session, signature)
                .chain(copies -> copies.isEmpty() ? Uni.createFrom().voidItem() : join(session, document, copies))
                .chain(() -> session.persist(new DocumentFingerprint(document.id(), signature)));
    }

    private static Uni<List<UUID>> copies(Mutiny.Session session, Signature signature) {
        String bands =
                IntStream.of(signature.bands()).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return session.createNativeQuery(CANDIDATES, DocumentFingerprint.class)
                .setParameter("bands", bands)
                .getResultList()
                .map(candidates -> candidates.stream()
                        .filter(candidate -> signature.isOfCopy(candidate.signature()))
                        .map(DocumentFingerprint::documentId)
                        .toList());
    }

    /** All get the story of the oldest; a text may well link two that were not known to be one. */
    private static Uni<Void> join(Mutiny.Session session, Document document, List<UUID> copies) {
        return session.createNativeQuery(STORIES, UUID.class)
                .setParameter("documents", copies)
                .getResultList()
                .chain(stories -> join(session, document, stories, oldest(stories)));
    }

    private static Uni<Void> join(Mutiny.Session session, Document document, List<UUID> stories, UUID oldest) {
        document.joinStory(oldest);
        return session.createNativeQuery(JOIN)
                .setParameter("story", oldest)
                .setParameter("stories", stories)
                .setParameter("document", document.id())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ids are in the order of submission as text, not as UUID compares them. */
    private static UUID oldest(List<UUID> stories) {
        return stories.stream()
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElseThrow();
    }
}

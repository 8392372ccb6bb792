package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores the facts that were found in a document, beside what is there from an earlier time that it was processed. */
@ApplicationScoped
public class FoundFacts {

    private static final String FORGET_PENDING = """
            delete from fact where document_id = :document and status = 'pending'
            """;

    private static final String DECIDED = "from Fact where documentId = :document";

    private final FactRepository facts;

    public FoundFacts(FactRepository facts) {
        this.facts = facts;
    }

    /**
     * Keeps what was decided, and puts what is found now in place of what waited. The document is locked by the session's transaction.
     *
     * @return how many facts of the document wait for a decision then
     */
    public Uni<Long> store(Mutiny.Session session, UUID document, List<Fact> found) {
        return session.createNativeQuery(FORGET_PENDING)
                .setParameter("document", document)
                .executeUpdate()
                .chain(() -> session.createQuery(DECIDED, Fact.class)
                        .setParameter("document", document)
                        .getResultList())
                .chain(decided -> session.persistAll(undecided(found, decided)))
                .chain(session::flush)
                .chain(() -> facts.undecided(session, document));
    }

    private static Object[] undecided(List<Fact> found, List<Fact> decided) {
        return found.stream()
                .filter(fact -> decided.stream().noneMatch(earlier -> isSame(earlier, fact)))
                .toArray();
    }

    private static boolean isSame(Fact one, Fact other) {
        return one.kind() == other.kind() && one.fields().equals(other.fields());
    }
}

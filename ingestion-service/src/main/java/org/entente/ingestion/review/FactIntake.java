package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.DocumentRepository;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.FactRepository;
import org.entente.ingestion.facts.FoundFacts;
import org.entente.ingestion.facts.model.FoundFact;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts what was found in a document up for review, the first time and whenever it is searched again. */
@ApplicationScoped
public class FactIntake {

    private final FoundFacts foundFacts;
    private final AutomaticAcceptance acceptance;
    private final FactRepository facts;
    private final DocumentRepository documents;

    public FactIntake(
            FoundFacts foundFacts, AutomaticAcceptance acceptance, FactRepository facts, DocumentRepository documents) {
        this.foundFacts = foundFacts;
        this.acceptance = acceptance;
        this.facts = facts;
        this.documents = documents;
    }

    /**
     * Stores the facts in the session's transaction, which holds the document locked. Every decision stands; only what was not known
     * before may be accepted by a rule.
     *
     * @param document whose text is stored: what the spans count in, those of the facts that are known already too
     * @return how many facts of the document wait for a curator
     */
    public Uni<Long> store(Mutiny.Session session, Document document, List<FoundFact> found) {
        return foundFacts
                .store(session, document, found)
                .call(session::flush)
                .chain(fresh -> accept(session, document, fresh))
                .chain(session::flush)
                .chain(() -> facts.undecided(session, document.id()));
    }

    private Uni<Void> accept(Mutiny.Session session, Document document, List<Fact> fresh) {
        return documents
                .text(session, document.id())
                .chain(text ->
                        acceptance.apply(session, document, text.orElseThrow().text(), fresh));
    }
}

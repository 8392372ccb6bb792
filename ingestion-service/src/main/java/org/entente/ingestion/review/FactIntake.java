package org.entente.ingestion.review;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.model.PlainText;
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

    public FactIntake(FoundFacts foundFacts, AutomaticAcceptance acceptance, FactRepository facts) {
        this.foundFacts = foundFacts;
        this.acceptance = acceptance;
        this.facts = facts;
    }

    /**
     * Stores the facts in the session's transaction, which holds the document locked. Every decision stands; only what was not known
     * before may be accepted by a rule.
     *
     * @param text what the spans count in, those of the facts that are known already too
     * @return how many facts of the document wait for a curator
     */
    public Uni<Long> store(Mutiny.Session session, Document document, PlainText text, List<FoundFact> found) {
        return foundFacts
                .store(session, document, found)
                .call(session::flush)
                .chain(fresh -> acceptance.apply(session, document, text, fresh))
                .chain(session::flush)
                .chain(() -> facts.undecided(session, document.id()));
    }
}

package org.entente.ingestion.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.facts.model.FactState;
import org.entente.ingestion.facts.model.FoundFact;
import org.entente.ingestion.facts.model.KnownFact;
import org.entente.ingestion.facts.model.Reconciliation;
import org.entente.ingestion.work.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Stores what was found in a document, the first time and whenever it is searched again. Decisions stay, and so do the
 * fields that were decided on; what waits is as it is now read; nothing is there twice.
 */
@ApplicationScoped
public class FoundFacts {

    private final FactRepository facts;
    private final Ids ids;

    public FoundFacts(FactRepository facts, Ids ids) {
        this.facts = facts;
        this.ids = ids;
    }

    /**
     * Stores them in the session's transaction, which holds the document locked.
     *
     * @param found in the text that the spans of the document's known facts count in
     * @return the facts that were not known before
     */
    public Uni<List<Fact>> store(Mutiny.Session session, Document document, List<FoundFact> found) {
        return facts.ofDocument(session, document.id())
                .map(known -> reconcile(document, known, found))
                .call(fresh -> session.persistAll(fresh.toArray()));
    }

    private List<Fact> reconcile(Document document, List<Fact> known, List<FoundFact> found) {
        Reconciliation result =
                Reconciliation.of(known.stream().map(FoundFacts::known).toList(), found);
        var byId = known.stream().collect(Collectors.toMap(Fact::id, Function.identity()));
        result.again().forEach((id, now) -> findAgain(byId.get(id), now));
        result.missing().stream().map(byId::get).forEach(FoundFacts::miss);
        return result.fresh().stream()
                .map(fact -> new Fact(ids.next(), document, fact))
                .toList();
    }

    private static void findAgain(Fact fact, FoundFact now) {
        if (fact.state() instanceof FactState.Superseded superseded) {
            fact.become(superseded.foundAgain());
        }
        fact.read(now);
    }

    private static void miss(Fact fact) {
        if (fact.state() instanceof FactState.Pending pending) {
            fact.become(pending.supersede());
        }
    }

    private static KnownFact known(Fact fact) {
        return new KnownFact(fact.id(), fact.kind(), fact.state().status(), fact.found(), fact.fields());
    }
}

package org.entente.ingestion.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.acceptance.AcceptanceRule;
import org.entente.ingestion.acceptance.AcceptanceRules;
import org.entente.ingestion.documents.Document;
import org.entente.ingestion.documents.model.PlainText;
import org.entente.ingestion.facts.Fact;
import org.entente.ingestion.facts.Likeness;
import org.entente.ingestion.facts.Likenesses;
import org.entente.ingestion.facts.model.Decider;
import org.entente.ingestion.review.model.Decision;
import org.hibernate.reactive.mutiny.Mutiny;

/** Accepts what a rule allows without a curator. Where it is a question which record a fact belongs to, a curator decides. */
@ApplicationScoped
class AutomaticAcceptance {

    private final AcceptanceRules rules;
    private final Likenesses likenesses;
    private final Decisions decisions;

    AutomaticAcceptance(AcceptanceRules rules, Likenesses likenesses, Decisions decisions) {
        this.rules = rules;
        this.likenesses = likenesses;
        this.decisions = decisions;
    }

    /** Accepts those of a document's new facts that the rule of its organisation covers, one after the other. */
    Uni<Void> apply(Mutiny.Session session, Document document, PlainText text, List<Fact> fresh) {
        Optional<OrganisationAlias> organisation = document.organisation().map(OrganisationAlias::new);
        if (fresh.isEmpty() || organisation.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return rules.of(session, organisation.get())
                .chain(rule -> rule.map(set -> apply(session, document, text, covered(fresh, set), set))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> apply(
            Mutiny.Session session, Document document, PlainText text, List<Fact> covered, AcceptanceRule rule) {
        covered.forEach(fact -> session.setReadOnly(fact, true));
        return Multi.createFrom()
                .iterable(covered)
                .onItem()
                .transformToUniAndConcatenate(
                        fact -> acceptUnlessAlike(session, new UnderReview(fact, document, text, List.of()), rule))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> acceptUnlessAlike(Mutiny.Session session, UnderReview matter, AcceptanceRule rule) {
        return likenesses
                .of(session, matter.fact())
                .chain(likeness -> isAmbiguous(likeness) ? Uni.createFrom().voidItem() : accept(session, matter, rule));
    }

    /** The flush lets the next fact be compared with this one; only this one is looked at for changes, not the thousands beside it. */
    private Uni<Void> accept(Mutiny.Session session, UnderReview matter, AcceptanceRule rule) {
        session.setReadOnly(matter.fact(), false);
        return decisions
                .carryOut(session, matter, acceptance(matter.fact(), rule), Decider.ruleOf(rule.setBy()))
                .chain(session::flush)
                .invoke(() -> session.setReadOnly(matter.fact(), true));
    }

    private static List<Fact> covered(List<Fact> fresh, AcceptanceRule rule) {
        return fresh.stream()
                .filter(fact -> rule.terms().cover(fact.kind(), fact.confidence()))
                .toList();
    }

    /** A record that it may belong to; or a number, which belongs to none, that another document states as well. */
    private static boolean isAmbiguous(Likeness likeness) {
        return !likeness.suggestions().isEmpty() || likeness.sameStatement().isPresent();
    }

    private static Decision acceptance(Fact fact, AcceptanceRule rule) {
        String reason = "Accepted by the rule of " + rule.organisation() + ": the confidence is " + fact.confidence()
                + ", and " + rule.terms().minConfidence() + " is enough.";
        return new Decision.Accept(Optional.empty(), Optional.empty(), Optional.of(reason));
    }
}

package org.entente.ingestion.acceptance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.entente.http.Cursor;
import org.entente.http.IfMatch;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.ingestion.acceptance.model.AcceptanceTerms;
import org.entente.ingestion.work.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the rules by which facts are accepted without a curator, and every change of them. */
@ApplicationScoped
public class AcceptanceRules {

    private final Mutiny.SessionFactory sessions;
    private final AcceptanceRuleRepository rules;
    private final Ids ids;
    private final Clock clock;

    AcceptanceRules(Mutiny.SessionFactory sessions, AcceptanceRuleRepository rules, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /** The organisation's rule, in that session. */
    public Uni<Optional<AcceptanceRule>> of(Mutiny.Session session, OrganisationAlias organisation) {
        return rules.find(session, organisation);
    }

    Uni<Page<AcceptanceRuleView>> list(PageRequest request) {
        Optional<String> after = request.cursor().map(cursor -> cursor.parts(1).get(0));
        return sessions.withSession(session -> rules.byOrganisation(session, after, request.limit() + 1))
                .map(found -> Page.of(found, request.limit(), rule -> Cursor.of(rule.organisation())))
                .map(page -> page.map(AcceptanceRuleView::of));
    }

    Uni<AcceptanceRuleView> read(OrganisationAlias organisation) {
        return sessions.withSession(session -> rules.find(session, organisation))
                .map(found -> AcceptanceRuleView.of(found.orElseThrow(() -> notFound(organisation))));
    }

    /** Makes or changes the rule; 412 if the caller has read another version. */
    Uni<Stored> set(OrganisationAlias organisation, AcceptanceTerms terms, IfMatch ifMatch, String administrator) {
        return sessions.withTransaction(session -> rules.lock(session, organisation)
                .invoke(found ->
                        found.ifPresentOrElse(rule -> ifMatch.require(rule.version()), ifMatch::requireNothing))
                .chain(found -> set(session, organisation, found, terms, administrator)));
    }

    /** Removes the rule; 404 if there is none, 412 if the caller has read another version. */
    Uni<Void> remove(OrganisationAlias organisation, IfMatch ifMatch, String administrator) {
        return sessions.withTransaction(session -> rules.lock(session, organisation)
                .map(found -> found.orElseThrow(() -> notFound(organisation)))
                .invoke(rule -> ifMatch.require(rule.version()))
                .call(rule ->
                        note(session, organisation, Optional.of(rule.terms()), Optional.empty(), administrator, now()))
                .chain(session::remove));
    }

    /** What was changed about the rule, newest first. */
    Uni<Page<AcceptanceRuleChangeView>> changes(OrganisationAlias organisation, PageRequest request) {
        Optional<UUID> before = request.cursor().map(AcceptanceRules::position);
        return sessions.withSession(session -> rules.changes(session, organisation, before, request.limit() + 1))
                .map(found -> Page.of(
                        found, request.limit(), change -> Cursor.of(change.id().toString())))
                .map(page -> page.map(AcceptanceRuleChangeView::of));
    }

    private Uni<Stored> set(
            Mutiny.Session session,
            OrganisationAlias organisation,
            Optional<AcceptanceRule> found,
            AcceptanceTerms terms,
            String administrator) {
        Optional<AcceptanceTerms> before = found.map(AcceptanceRule::terms);
        AcceptanceRule rule = found.orElseGet(() -> new AcceptanceRule(organisation));
        Instant now = now();
        rule.set(terms, administrator, now);
        return session.persist(rule)
                .chain(() -> note(session, organisation, before, Optional.of(terms), administrator, now))
                .chain(session::flush)
                .replaceWith(() -> new Stored(AcceptanceRuleView.of(rule), found.isEmpty()));
    }

    private Uni<Void> note(
            Mutiny.Session session,
            OrganisationAlias organisation,
            Optional<AcceptanceTerms> before,
            Optional<AcceptanceTerms> after,
            String administrator,
            Instant now) {
        return session.persist(new AcceptanceRuleChange(ids.next(), organisation, before, after, administrator, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static UUID position(Cursor cursor) {
        try {
            return UUID.fromString(cursor.parts(1).get(0));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }

    private static ProblemException notFound(OrganisationAlias organisation) {
        String detail = "There is no rule for '" + organisation.value() + "': its facts are accepted by curators only.";
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    /** A rule that was set, and whether there was none before. */
    record Stored(AcceptanceRuleView rule, boolean isNew) {}
}

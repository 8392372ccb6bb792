package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.http.Cursor;
import org.entente.http.IdempotencyKey;
import org.entente.http.IfMatch;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.entente.metrics.exchanges.Exchanges;
import org.entente.metrics.exchanges.Members;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** What people make, change and withdraw of targets. */
@ApplicationScoped
public class Targets {

    private final Mutiny.SessionFactory sessions;
    private final Exchanges exchanges;
    private final Members members;
    private final TargetHistory history;
    private final TargetViews views;
    private final Clock clock;

    Targets(
            Mutiny.SessionFactory sessions,
            Exchanges exchanges,
            Members members,
            TargetHistory history,
            TargetViews views,
            Clock clock) {
        this.sessions = sessions;
        this.exchanges = exchanges;
        this.members = members;
        this.history = history;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Adds a target, or shows it as it was made; 404 if there is no such exchange, 400 if the terms are wrong, 422 if it was made with
     * others.
     */
    Uni<TargetView> make(UUID id, Terms wanted, String by) {
        Terms terms = TermsRules.checked(wanted);
        return requireKnown(terms)
                .chain(() -> history.first(id).onItem().ifNull().switchTo(() -> add(id, terms, by)))
                .invoke(first -> requireSame(first.terms(), terms))
                .map(first -> views.made(id, first));
    }

    /** Of two requests at once that make the same, the second waits for the first, and then finds what that has made. */
    private Uni<TargetVersion> add(UUID id, Terms terms, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Target target = new Target(id, terms, by, now);
        return sessions.withTransaction(session -> session.persist(target)
                        .chain(session::flush)
                        .chain(() -> history.note(session, target, TargetHistory.What.MADE, by, now)))
                .replaceWith(() -> TargetVersion.made(terms, by, now))
                .onFailure(ConstraintViolationException.class)
                .recoverWithUni(lost -> history.first(id).onItem().ifNull().failWith(lost));
    }

    /** One target; 404 if there is none. */
    Uni<TargetView> get(Address address) {
        return sessions.withSession(session -> session.find(Target.class, address.target()))
                .map(found -> views.of(address.require(found)));
    }

    /** Replaces what a target says; 412 unless the caller knows the present version, 409 if it was withdrawn. */
    Uni<TargetView> change(Address address, IfMatch version, Terms wanted, String by) {
        Terms terms = TermsRules.checked(wanted);
        return requireKnown(terms)
                .chain(() -> sessions.withTransaction(session -> standing(session, address, version)
                        .invoke(target -> target.edit(terms))
                        .call(target -> settle(session, target, TargetHistory.What.CHANGED, by))))
                .map(views::of);
    }

    /** Ends a target for good; 412 unless the caller knows the present version, 409 if it was withdrawn before. */
    Uni<Void> withdraw(Address address, IfMatch version, String by) {
        return sessions.withTransaction(session -> standing(session, address, version)
                        .invoke(target -> target.withdraw(by, clock.instant()))
                        .call(target -> settle(session, target, TargetHistory.What.WITHDRAWN, by)))
                .replaceWithVoid();
    }

    /** The versions of a target, the newest first. */
    Uni<Page<TargetVersion>> history(Address address, PageRequest page) {
        int before = page.cursor().map(Targets::version).orElse(Integer.MAX_VALUE);
        return get(address)
                .chain(() -> history.before(address.target(), before, page.limit() + 1))
                .map(found -> Page.of(found, page.limit(), last -> Cursor.of(Integer.toString(last.version()))));
    }

    private Uni<Target> standing(Mutiny.Session session, Address address, IfMatch version) {
        return session.find(Target.class, address.target(), LockModeType.PESSIMISTIC_WRITE)
                .map(address::require)
                .invoke(target -> version.require(target.version()))
                .invoke(Targets::requireStanding);
    }

    private Uni<Void> settle(Mutiny.Session session, Target target, TargetHistory.What what, String by) {
        return session.flush().chain(() -> history.note(session, target, what, by, clock.instant()));
    }

    private Uni<Void> requireKnown(Terms terms) {
        if (terms.exchange() == null) {
            return Uni.createFrom().voidItem();
        }
        if (terms.member() == null) {
            return exchanges.require(terms.exchange());
        }
        return members.organisations(terms.exchange())
                .invoke(known -> requireMember(known, terms))
                .replaceWithVoid();
    }

    private static void requireMember(Set<OrganisationAlias> known, Terms terms) {
        if (!known.contains(new OrganisationAlias(terms.member()))) {
            throw ProblemException.invalid(
                    "/member", "'" + terms.member() + "' is no member of '" + terms.exchange() + "'.");
        }
    }

    private static void requireSame(Terms made, Terms wanted) {
        if (!made.equals(wanted)) {
            throw IdempotencyKey.usedForAnother();
        }
    }

    private static void requireStanding(Target target) {
        if (target.isWithdrawn()) {
            throw new ProblemException(ProblemType.CONFLICT, "The target " + target.id() + " was withdrawn.");
        }
    }

    private static int version(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.parts(1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    /**
     * Where a target is looked for.
     *
     * @param exchange of which it must be; of any or none if that is absent
     */
    record Address(Optional<String> exchange, UUID target) {

        private Target require(Target found) {
            boolean isHere = found != null
                    && exchange.map(id -> id.equals(found.exchange())).orElse(true);
            if (!isHere) {
                throw new ProblemException(ProblemType.NOT_FOUND, "There is no target '" + target + "'.");
            }
            return found;
        }
    }
}

package org.entente.metrics.exchanges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.identity.OrganisationAlias;
import org.hibernate.reactive.mutiny.Mutiny;

/** The organisations that are members of exchanges. */
@ApplicationScoped
public class Members {

    private static final String PAGE =
            "from Member where key.exchange = :exchange and key.organisation > :after order by key.organisation";
    private static final String ORGANISATIONS =
            "select m.key.organisation from Member m where m.key.exchange = :exchange";

    private final Mutiny.SessionFactory sessions;
    private final Exchanges exchanges;

    Members(Mutiny.SessionFactory sessions, Exchanges exchanges) {
        this.sessions = sessions;
        this.exchanges = exchanges;
    }

    /** Says what is known of a membership, be it new or known; the exchange's row is locked against a second answer. */
    Uni<Stored> put(String exchange, OrganisationAlias organisation, Membership membership) {
        Member.Key key = new Member.Key(exchange, organisation.value());
        return exchanges
                .get(exchange)
                .chain(() -> sessions.withTransaction(
                        session -> session.find(Exchange.class, exchange, LockModeType.PESSIMISTIC_WRITE)
                                .chain(locked -> session.find(Member.class, key))
                                .chain(known -> store(session, key, membership, Optional.ofNullable(known)))));
    }

    /** The members of an exchange, by alias; 404 if there is no such exchange. */
    Uni<Page<MemberView>> list(String exchange, PageRequest page) {
        String after = Exchanges.after(page);
        return exchanges
                .get(exchange)
                .chain(() -> sessions.withSession(session -> session.createSelectionQuery(PAGE, Member.class)
                        .setParameter("exchange", exchange)
                        .setParameter("after", after)
                        .setMaxResults(page.limit() + 1)
                        .getResultList()))
                .map(found -> pageOf(found, page.limit()));
    }

    /** Every organisation that is or was a member of an exchange; 404 if there is no such exchange. */
    public Uni<Set<OrganisationAlias>> organisations(String exchange) {
        return exchanges
                .get(exchange)
                .chain(() -> sessions.withSession(session -> session.createSelectionQuery(ORGANISATIONS, String.class)
                        .setParameter("exchange", exchange)
                        .getResultList()))
                .map(Members::aliases);
    }

    private static Uni<Stored> store(
            Mutiny.Session session, Member.Key key, Membership membership, Optional<Member> known) {
        if (known.isPresent()) {
            known.get().update(membership);
            return Uni.createFrom().item(new Stored(known.get().view(), false));
        }
        Member member = new Member(key, membership);
        return session.persist(member).replaceWith(() -> new Stored(member.view(), true));
    }

    private static Page<MemberView> pageOf(List<Member> found, int limit) {
        return Page.of(found.stream().map(Member::view).toList(), limit, last -> Cursor.of(last.organisation()));
    }

    private static Set<OrganisationAlias> aliases(List<String> organisations) {
        return organisations.stream().map(OrganisationAlias::new).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A membership after it was put.
     *
     * @param isNew whether it was not known before
     */
    record Stored(MemberView member, boolean isNew) {}
}

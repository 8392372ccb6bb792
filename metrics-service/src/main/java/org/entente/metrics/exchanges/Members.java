package org.entente.metrics.exchanges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.identity.OrganisationAlias;
import org.hibernate.reactive.mutiny.Mutiny;

/** The organisations that are members of exchanges. */
@ApplicationScoped
public class Members {

    private static final String PAGE = """
        from Member m where m.key.exchange = :exchange and m.key.organisation > :after
          and (:group = '' or array_position(m.groups, :group) > 0)
        order by m.key.organisation
        """;
    private static final String ORGANISATIONS =
            "select m.key.organisation from Member m where m.key.exchange = :exchange";

    private final Mutiny.SessionFactory sessions;
    private final Exchanges exchanges;
    private final MembershipHistory history;

    Members(Mutiny.SessionFactory sessions, Exchanges exchanges, MembershipHistory history) {
        this.sessions = sessions;
        this.exchanges = exchanges;
        this.history = history;
    }

    /** Says what is known of a membership, be it new or known; the exchange's row is locked against a second answer. */
    Uni<Stored> put(String exchange, OrganisationAlias organisation, Membership membership, String by) {
        Member.Key key = new Member.Key(exchange, organisation.value());
        return exchanges
                .require(exchange)
                .chain(() -> sessions.withTransaction(
                        session -> session.find(Exchange.class, exchange, LockModeType.PESSIMISTIC_WRITE)
                                .chain(locked -> session.find(Member.class, key))
                                .chain(known -> store(session, key, membership, by, Optional.ofNullable(known)))));
    }

    /** One member with its history; 404 if the organisation never was one. */
    Uni<MemberHistory> get(String exchange, OrganisationAlias organisation) {
        Member.Key key = new Member.Key(exchange, organisation.value());
        return exchanges
                .require(exchange)
                .chain(() -> sessions.withSession(session -> session.find(Member.class, key)))
                .map(found -> Optional.ofNullable(found).orElseThrow(() -> noMember(exchange, organisation)))
                .chain(member -> history.of(key, member.view()));
    }

    private static ProblemException noMember(String exchange, OrganisationAlias organisation) {
        return new ProblemException(
                ProblemType.NOT_FOUND, "'" + organisation + "' is no member of '" + exchange + "'.");
    }

    /** The members of an exchange or of a group of it, by alias; 404 if there is no such exchange. */
    Uni<Page<MemberView>> list(String exchange, Optional<String> group, PageRequest page) {
        String after = Exchanges.after(page);
        return exchanges
                .require(exchange)
                .chain(() -> sessions.withSession(session -> session.createSelectionQuery(PAGE, Member.class)
                        .setParameter("exchange", exchange)
                        .setParameter("after", after)
                        .setParameter("group", group.orElse(""))
                        .setMaxResults(page.limit() + 1)
                        .getResultList()))
                .map(found -> pageOf(found, page.limit()));
    }

    /** Every organisation that is or was a member of an exchange; 404 if there is no such exchange. */
    public Uni<Set<OrganisationAlias>> organisations(String exchange) {
        return exchanges
                .require(exchange)
                .chain(() -> sessions.withSession(session -> session.createSelectionQuery(ORGANISATIONS, String.class)
                        .setParameter("exchange", exchange)
                        .getResultList()))
                .map(Members::aliases);
    }

    private Uni<Stored> store(
            Mutiny.Session session, Member.Key key, Membership membership, String by, Optional<Member> known) {
        if (known.isPresent()) {
            return change(session, key, membership, known.get())
                    .chain(() -> history.note(session, key, by))
                    .replaceWith(() -> new Stored(known.get().view(), false));
        }
        Member member = new Member(key, membership);
        return session.persist(member)
                .chain(session::flush)
                .chain(() -> history.begin(session, key))
                .chain(() -> history.note(session, key, by))
                .replaceWith(() -> new Stored(member.view(), true));
    }

    private Uni<Void> change(Mutiny.Session session, Member.Key key, Membership membership, Member known) {
        LocalDate joinedOn = known.joinedOn();
        if (known.isRejoinedBy(membership)) {
            known.update(membership);
            return session.flush().chain(() -> history.begin(session, key));
        }
        return history.requireAfterEarlier(session, key, joinedOn, membership.joinedOn())
                .invoke(() -> known.update(membership))
                .chain(session::flush)
                .chain(() -> history.correct(session, key, joinedOn));
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

package org.entente.metrics.exchanges;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entente.http.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/** When organisations joined and left, and what was said of their memberships. */
@ApplicationScoped
public class MembershipHistory {

    /** Both read the member's own row, which was written before. */
    private static final String BEGIN = """
        insert into membership (exchange_id, organisation, joined_on, left_on)
        select exchange_id, organisation, joined_on, left_on from member
        where exchange_id = ?1 and organisation = ?2
        """;

    private static final String CORRECT = """
        update membership p set joined_on = m.joined_on, left_on = m.left_on
        from member m
        where m.exchange_id = ?1 and m.organisation = ?2
          and p.exchange_id = m.exchange_id and p.organisation = m.organisation and p.joined_on = ?3
        """;

    private static final String EARLIER = """
        select count(*) from membership
        where exchange_id = ?1 and organisation = ?2 and joined_on < ?3 and left_on > ?4
        """;

    private static final String NOTE = """
        insert into membership_change
          (exchange_id, organisation, number, at, by, name, country, groups, is_test, joined_on, left_on)
        select exchange_id, organisation, 1 + (
            select count(*) from membership_change c
            where c.exchange_id = m.exchange_id and c.organisation = m.organisation),
          now(), ?3, name, country, groups, is_test, joined_on, left_on
        from member m where exchange_id = ?1 and organisation = ?2
        """;

    private static final String PERIODS = """
        select joined_on, left_on from membership where exchange_id = $1 and organisation = $2
        order by joined_on desc
        """;

    private static final String CHANGES = """
        select * from membership_change where exchange_id = $1 and organisation = $2 order by number desc
        """;

    private final Pool pool;

    MembershipHistory(Pool pool) {
        this.pool = pool;
    }

    /** An organisation joins, for the first time or again. */
    Uni<Void> begin(Mutiny.Session session, Member.Key key) {
        return session.createNativeQuery(BEGIN)
                .setParameter(1, key.exchange())
                .setParameter(2, key.organisation())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The membership that began on that day is corrected. */
    Uni<Void> correct(Mutiny.Session session, Member.Key key, LocalDate joinedOn) {
        return session.createNativeQuery(CORRECT)
                .setParameter(1, key.exchange())
                .setParameter(2, key.organisation())
                .setParameter(3, joinedOn)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** 400 if the membership that began on one day would, if it began on another, reach into an earlier one. */
    Uni<Void> requireAfterEarlier(Mutiny.Session session, Member.Key key, LocalDate joinedOn, LocalDate corrected) {
        return session.createNativeQuery(EARLIER, Long.class)
                .setParameter(1, key.exchange())
                .setParameter(2, key.organisation())
                .setParameter(3, joinedOn)
                .setParameter(4, corrected)
                .getSingleResult()
                .invoke(MembershipHistory::requireNone)
                .replaceWithVoid();
    }

    /** Notes what is said of a member now. */
    Uni<Void> note(Mutiny.Session session, Member.Key key, String by) {
        return session.createNativeQuery(NOTE)
                .setParameter(1, key.exchange())
                .setParameter(2, key.organisation())
                .setParameter(3, by)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<MemberHistory> of(Member.Key key, MemberView member) {
        Tuple parameters = Tuple.of(key.exchange(), key.organisation());
        Uni<List<MemberHistory.Period>> periods = pool.preparedQuery(PERIODS)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MembershipHistory::period)
                        .toList());
        Uni<List<MemberHistory.Change>> changes = pool.preparedQuery(CHANGES)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(MembershipHistory::change)
                        .toList());
        return Uni.combine()
                .all()
                .unis(periods, changes)
                .with((joined, said) -> new MemberHistory(member, joined, said));
    }

    private static void requireNone(long earlier) {
        if (earlier > 0) {
            throw ProblemException.invalid("joinedOn", "This must not be before it left an earlier time.");
        }
    }

    private static MemberHistory.Period period(Row row) {
        return new MemberHistory.Period(row.getLocalDate("joined_on"), row.getLocalDate("left_on"));
    }

    private static MemberHistory.Change change(Row row) {
        return new MemberHistory.Change(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("by"),
                row.getString("name"),
                row.getString("country"),
                row.getLocalDate("joined_on"),
                row.getLocalDate("left_on"),
                List.of(row.getArrayOfStrings("groups")),
                row.getBoolean("is_test"));
    }
}

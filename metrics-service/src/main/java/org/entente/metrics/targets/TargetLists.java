package org.entente.metrics.targets;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.metrics.exchanges.Exchanges;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists targets, the oldest first. */
@ApplicationScoped
public class TargetLists {

    private static final String OF_EXCHANGE = """
            from Target t where t.terms.exchange = :exchange and (t.createdAt, t.id) > (:at, :id)
              and (:status = ''
                or :status = 'withdrawn' and t.withdrawnAt is not null
                or :status = 'ended' and t.withdrawnAt is null and t.terms.to < :today
                or :status = 'open' and t.withdrawnAt is null and (t.terms.to is null or t.terms.to >= :today))
            order by t.createdAt, t.id
            """;

    private static final String UNPLACED = """
            from Target t where t.terms.exchange is null and t.withdrawnAt is null and (t.createdAt, t.id) > (:at, :id)
            order by t.createdAt, t.id
            """;

    private static final String STANDING = """
            from Target t where t.terms.exchange = :exchange and t.withdrawnAt is null order by t.createdAt, t.id
            """;

    private static final String WAITING = """
            select t.id from Target t
            where t.terms.exchange is null and t.withdrawnAt is null and t.record is not null and not t.placedByHand
              and (t.triedNames is null or t.triedNames <> :names)
            order by t.createdAt, t.id
            """;

    private static final int MOST_WAITING = 1_000;

    private static final List<String> STATUSES = List.of("", "open", "ended", "withdrawn");
    private static final UUID NIL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final Exchanges exchanges;
    private final TargetViews views;
    private final Clock clock;

    TargetLists(Mutiny.SessionFactory sessions, Exchanges exchanges, TargetViews views, Clock clock) {
        this.sessions = sessions;
        this.exchanges = exchanges;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The targets of an exchange; 404 if there is no such exchange.
     *
     * @param status only those; all if it is empty
     */
    Uni<Page<TargetView>> ofExchange(String exchange, String status, PageRequest page) {
        if (!STATUSES.contains(status)) {
            throw ProblemException.invalid("status", "This must be open, ended or withdrawn.");
        }
        Place after = Place.of(page);
        return exchanges
                .require(exchange)
                .chain(() -> sessions.withSession(session -> session.createSelectionQuery(OF_EXCHANGE, Target.class)
                        .setParameter("exchange", exchange)
                        .setParameter("status", status)
                        .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setMaxResults(page.limit() + 1)
                        .getResultList()))
                .map(found -> page(found, page.limit()));
    }

    /** Those of which the exchange is not known. */
    Uni<Page<TargetView>> unplaced(PageRequest page) {
        Place after = Place.of(page);
        return sessions.withSession(session -> session.createSelectionQuery(UNPLACED, Target.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(found -> page(found, page.limit()));
    }

    /** The ids of those that may be placed by what their commitments say, and were not tried by these names of exchanges and members. */
    Uni<List<UUID>> waiting(long names) {
        return sessions.withSession(session -> session.createSelectionQuery(WAITING, UUID.class)
                .setParameter("names", names)
                .setMaxResults(MOST_WAITING)
                .getResultList());
    }

    /** The targets of an exchange that were not withdrawn, but not more than {@code limit}. */
    Uni<List<TargetView>> standing(String exchange, int limit) {
        return sessions.withSession(session -> session.createSelectionQuery(STANDING, Target.class)
                        .setParameter("exchange", exchange)
                        .setMaxResults(limit)
                        .getResultList())
                .map(found -> found.stream().map(views::of).toList());
    }

    private Page<TargetView> page(List<Target> found, int limit) {
        return Page.of(found, limit, Place::cursor).map(views::of);
    }

    /** Where a page begins. */
    private record Place(Instant at, UUID id) {

        private static final Place BEGINNING = new Place(Instant.parse("1900-01-01T00:00:00Z"), NIL);

        static Place of(PageRequest page) {
            return page.cursor().map(Place::read).orElse(BEGINNING);
        }

        static Cursor cursor(Target last) {
            return Cursor.of(last.createdAt().toString(), last.id().toString());
        }

        private static Place read(Cursor cursor) {
            List<String> parts = cursor.parts(2);
            try {
                Instant at = Instant.parse(parts.get(0));
                if (at.isBefore(BEGINNING.at) || at.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
                    throw Cursor.invalid();
                }
                return new Place(at, UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.invalid();
            }
        }
    }
}

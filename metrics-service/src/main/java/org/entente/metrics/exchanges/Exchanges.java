package org.entente.metrics.exchanges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.entente.http.Cursor;
import org.entente.http.Page;
import org.entente.http.PageRequest;
import org.entente.http.ProblemException;
import org.entente.http.ProblemType;
import org.entente.metrics.exchanges.model.ExchangeId;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** The exchanges that are counted. */
@ApplicationScoped
public class Exchanges {

    private static final String PAGE = "from Exchange where id > :after order by id";

    private final Mutiny.SessionFactory sessions;

    Exchanges(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Adds one; 409 if its id is taken. */
    Uni<ExchangeView> create(ExchangeView wanted) {
        Exchange exchange = new Exchange(wanted.id(), wanted.name(), wanted.aliases());
        return sessions.withTransaction(session -> session.find(Exchange.class, wanted.id())
                        .invoke(existing -> requireFree(wanted.id(), existing == null))
                        .chain(() -> session.persist(exchange)))
                .onFailure(ConstraintViolationException.class)
                .transform(lostRace -> taken(wanted.id()))
                .replaceWith(exchange::view);
    }

    Uni<Page<ExchangeView>> list(PageRequest page) {
        String after = after(page);
        return sessions.withSession(session -> session.createSelectionQuery(PAGE, Exchange.class)
                        .setParameter("after", after)
                        .setMaxResults(page.limit() + 1)
                        .getResultList())
                .map(found -> pageOf(found, page.limit()));
    }

    /** One by its id; 404 if there is none. */
    public Uni<ExchangeView> get(String id) {
        if (!ExchangeId.isValid(id)) {
            return Uni.createFrom().failure(unknown(id));
        }
        return sessions.withSession(session -> session.find(Exchange.class, id))
                .map(found -> Optional.ofNullable(found).orElseThrow(() -> unknown(id)))
                .map(Exchange::view);
    }

    /** The key behind which a page begins; both lists here are ordered by ids of the same form. */
    static String after(PageRequest page) {
        return page.cursor()
                .map(cursor -> cursor.parts(1).get(0))
                .map(Exchanges::requireId)
                .orElse("");
    }

    private static String requireId(String key) {
        if (!ExchangeId.isValid(key)) {
            throw Cursor.invalid();
        }
        return key;
    }

    static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no exchange '" + id + "'.");
    }

    private static Page<ExchangeView> pageOf(List<Exchange> found, int limit) {
        return Page.of(found, limit, last -> Cursor.of(last.id())).map(Exchange::view);
    }

    private static void requireFree(String id, boolean free) {
        if (!free) {
            throw taken(id);
        }
    }

    private static ProblemException taken(String id) {
        return new ProblemException(ProblemType.CONFLICT, "There is an exchange '" + id + "' already.");
    }
}

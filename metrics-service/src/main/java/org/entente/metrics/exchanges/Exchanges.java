package org.entente.metrics.exchanges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.http.Cursor;
import org.entente.http.IdempotencyKey;
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

    private static final String SAME = "from Exchange where id = :id or madeByRequest = :request";

    private static final String PAGE = "from Exchange where id > :after order by id";

    private final Mutiny.SessionFactory sessions;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Exchanges(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Adds one, unless that request has added it; 409 if its id is taken, 422 if the request has added another. */
    Uni<ExchangeView> create(ExchangeView wanted, UUID request) {
        Exchange exchange = new Exchange(wanted.id(), wanted.name(), wanted.aliases(), request);
        return isThere(wanted, request)
                .chain(isThere -> isThere ? Uni.createFrom().voidItem() : add(exchange))
                .onFailure(ConstraintViolationException.class)
                .recoverWithUni(lost -> requireThere(wanted, request, lost))
                .replaceWith(wanted);
    }

    private Uni<Void> add(Exchange exchange) {
        return sessions.withTransaction(session -> session.persist(exchange));
    }

    private Uni<Void> requireThere(ExchangeView wanted, UUID request, Throwable lost) {
        return isThere(wanted, request)
                .chain(isThere ->
                        isThere ? Uni.createFrom().voidItem() : Uni.createFrom().failure(lost));
    }

    private Uni<Boolean> isThere(ExchangeView wanted, UUID request) {
        return sessions.withSession(session -> session.createSelectionQuery(SAME, Exchange.class)
                        .setParameter("id", wanted.id())
                        .setParameter("request", request)
                        .getResultList())
                .map(found -> isThere(found, wanted, request));
    }

    private static boolean isThere(List<Exchange> found, ExchangeView wanted, UUID request) {
        Optional<Exchange> made =
                found.stream().filter(one -> one.isMadeBy(request)).findFirst();
        if (made.filter(one -> !one.view().equals(wanted)).isPresent()) {
            throw IdempotencyKey.usedForAnother();
        }
        if (made.isEmpty() && !found.isEmpty()) {
            throw taken(wanted.id());
        }
        return made.isPresent();
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

    /** Fails with 404 if there is no such exchange. None is ever deleted, so one that was found is not looked up again. */
    public Uni<Void> require(String id) {
        if (known.contains(id)) {
            return Uni.createFrom().voidItem();
        }
        return get(id).invoke(found -> known.add(id)).replaceWithVoid();
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

    private static ProblemException taken(String id) {
        return new ProblemException(ProblemType.CONFLICT, "There is an exchange '" + id + "' already.");
    }
}
